import type { Sheet } from '../../api/contract/sharing.ts';
import { DefinitionList } from '../design/DefinitionList.tsx';

/** A sheet as it leaves, word for word; in Dutch in every language. */
export function SheetView({ sheet }: { readonly sheet: Sheet }) {
  const { confidential, facts, reference, sections } = sheet;
  const signed = reference === '' ? facts : [...facts, { term: 'Kenmerk', value: reference }];
  return (
    <div className="sheet" lang="nl">
      <p className="sheet-confidential">{confidential}</p>
      <DefinitionList facts={signed} />
      {sections.map(({ group, title, lines }) => (
        <section key={group} className="sheet-part" aria-label={title}>
          <h3>{title}</h3>
          {lines.map(({ term, value }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a sheet may be the same, and never move
            <p key={place} className="sheet-line">
              {term !== '' && <span className="sheet-term">{term}</span>}
              <bdi>{value}</bdi>
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
