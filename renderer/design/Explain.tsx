import { CircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import './Explain.css';

/**
 * A quiet question mark with an explanation behind it: pressed with the mouse or the keyboard, read
 * out as a dialog of its own, closed with `Esc`. Never the only place of something that must be known.
 */
export function Explain({
  label,
  title,
  children,
}: {
  /** What is explained: the name of the button. */
  readonly label: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button className="explain" aria-label={label}>
        <CircleQuestionMark aria-hidden size={18} />
      </Button>
      <Popover className="explanation-box" offset={4}>
        <Dialog className="explanation stack-small">
          <Heading slot="title" className="explanation-title">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
