import type { ReactNode } from 'react';
import './DefinitionList.css';

export interface Definition {
  readonly term: string;
  readonly value: ReactNode;
}

/** Facts with their names. The column of names is as wide as the widest name. */
export function DefinitionList({ facts }: { readonly facts: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {facts.map(({ term, value }) => (
        <div key={term} className="definition">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
