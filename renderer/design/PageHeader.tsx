import { type ReactNode, useEffect, useRef } from 'react';
import './PageHeader.css';

/** The one h1 of a screen. Takes focus when the screen opens, so that it is read first. */
export function PageHeader({
  title,
  about,
  actions,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className="page-header">
      <div className="page-header-words">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {about && <div className="subtle">{about}</div>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </header>
  );
}
