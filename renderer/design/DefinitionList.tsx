import type { ReactNode } from 'react';
import './DefinitionList.css';

export interface Definition {
  readonly term: string;
  readonly value: ReactNode;
  /** What explains it, beside its name. */
  readonly about?: ReactNode;
}

/** Facts with their names. The column of names is as wide as the widest name. */
export function DefinitionList({ facts }: { readonly facts: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {facts.map(({ term, value, about }) => (
        <div key={term} className="definition">
          <dt>
            {term} {about}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
