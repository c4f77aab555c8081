import { markedIn } from '../../domain/records/marks.ts';
import { useText } from '../locales/index.tsx';
import './told.css';

/** What was told, with a quiet highlight on what is marked, and what the mark means. */
export function MarkedText({ text }: { readonly text: string }) {
  const t = useText();
  return markedIn(text).map(({ text: words, mark, from }) =>
    mark === null ? (
      words
    ) : (
      <mark key={from} className="told-mark" data-mark={mark}>
        {words} <span className="told-mark-kind">({t(`told.${mark}`)})</span>
      </mark>
    ),
  );
}
