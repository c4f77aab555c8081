import type { ReactNode } from 'react';
import './Page.css';

/** The room of an ordinary screen: margins, and lines that do not grow too long. */
export function Page({
  children,
  wide = false,
}: {
  readonly children: ReactNode;
  readonly wide?: boolean;
}) {
  return (
    <div className="page" data-wide={wide}>
      {children}
    </div>
  );
}
