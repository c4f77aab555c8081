import type { ReactNode } from 'react';
import './WideTable.css';

/** Room for a table that may be wider than the screen: it is moved sideways, the page is not. */
export function WideTable({
  label,
  children,
}: {
  /** What is moved, for who does not see it. */
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse moves it with the arrow keys
    // biome-ignore lint/a11y/useSemanticElements: a set of fields it is not
    <div className="wide-table" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
