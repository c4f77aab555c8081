import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { keysHere } from './keyboard.ts';
import './Button.css';

/** How loud a button is. One `primary` per screen part. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  readonly kind?: ButtonKind;
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
  /** Key hint shown at the end, such as `Ctrl+L`. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/**
 * What a button is while its act is under way: it keeps focus and does nothing. React Aria's own
 * pending state would read its name out twice, by way of nodes that outlive the button.
 */
const pending = {
  type: 'button',
  onPress: () => undefined,
  'aria-disabled': true,
  'data-pending': true,
} as const;

/** A button with words. Never disabled for a form that is not complete: say what is missing. */
export function Button({
  kind = 'secondary',
  size = 'normal',
  icon: Icon,
  keys,
  isPending = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(isPending ? pending : {})}
      className="button"
      data-kind={kind}
      data-size={size}
    >
      {Icon && <Icon aria-hidden size={18} />}
      <span className="button-words">{children}</span>
      {keys && (
        <kbd className="button-keys" aria-hidden>
          {keysHere(keys)}
        </kbd>
      )}
    </AriaButton>
  );
}
