import { type ReactNode, useId } from 'react';
import './Card.css';

/** A titled part of a screen on its own ground. */
export function Card({
  title,
  level = 2,
  about,
  actions,
  children,
}: {
  readonly title?: string;
  readonly level?: 2 | 3;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  const Title = `h${level}` as const;
  return (
    <section className="card" {...(title ? { 'aria-labelledby': id } : {})}>
      {title && (
        <header className="card-head">
          <div>
            <Title id={id} className="card-title">
              {title}
            </Title>
            {about && <p className="subtle">{about}</p>}
          </div>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
