import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Disclosure as AriaDisclosure,
  Button,
  DisclosurePanel,
  Heading,
} from 'react-aria-components';
import './Disclosure.css';

/** Something that may stay folded; who gives `onChange` says himself whether it is. */
export function Disclosure({
  title,
  level = 3,
  isOpen = false,
  onChange,
  children,
}: {
  readonly title: string;
  readonly level?: number;
  readonly isOpen?: boolean;
  readonly onChange?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <AriaDisclosure
      className="disclosure"
      {...(onChange
        ? { isExpanded: isOpen, onExpandedChange: onChange }
        : { defaultExpanded: isOpen })}
    >
      <Heading level={level} className="disclosure-title">
        <Button slot="trigger" className="disclosure-button">
          <ChevronRight aria-hidden size={18} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
