import type { MeasureView } from '../../api/contract/measures.ts';
import type { LetterView } from '../../api/contract/reaction.ts';
import { Disclosure } from '../design/Disclosure.tsx';
import { useCase } from './case-room.ts';
import { Literal } from './Literal.tsx';
import { useCaseWords } from './use-case-words.ts';

/** The letters that were made about a measure, the newest first, each word for word. */
export function KeptLetters({ measure }: { readonly measure: MeasureView }) {
  const { view } = useCase();
  const letters = view.letters.filter((letter) => letter.measure === measure.id);
  return letters.toReversed().map((letter) => <KeptLetter key={letter.id} letter={letter} />);
}

function KeptLetter({ letter }: { readonly letter: LetterView }) {
  const { t, label, dates } = useCaseWords();
  const { kind, on, addressee, edition, author, text } = letter;
  const title = t('reaction.letterKept', {
    kind: t(`reaction.letter_${kind}`),
    day: dates.long(on),
  });
  return (
    <Disclosure title={title} level={4}>
      <p className="subtle small">
        {[
          t('reaction.letterKeptTo', { addressee: label('letter_addressee', addressee) }),
          t('reaction.letterEdition', { edition }),
          author === null ? t('reaction.letterByYou') : t('reaction.letterBy', { name: author }),
        ].join(' · ')}
      </p>
      {text === '' ? <p>{t('reaction.letterGone')}</p> : <Literal text={text} />}
    </Disclosure>
  );
}
