import { useText } from '../locales/index.tsx';
import type { ListedCase } from './case-pages.ts';

/** Where the search found it, with the words marked. In the record alone: somebody may look along at a list. */
export function Snippet({ pieces }: { readonly pieces: NonNullable<ListedCase['snippet']> }) {
  const t = useText();
  return (
    <p className="record-snippet">
      <span className="visually-hidden">{t('cases.foundHere')} </span>
      {pieces.map(({ text, hit }, place) => {
        const key = `${place}:${text}`;
        return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
