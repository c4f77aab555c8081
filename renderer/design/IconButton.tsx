import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Tooltip } from './Tooltip.tsx';
import './Button.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  readonly icon: LucideIcon;
  /** What it does: the accessible name, also shown as a tooltip. */
  readonly label: string;
}

/** A button with an icon only; its words are in the tooltip and for screen readers. */
export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className="button" data-kind="quiet" data-icon-only>
        <Icon aria-hidden size={20} />
      </AriaButton>
    </Tooltip>
  );
}
