import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import { useText } from '../locales/index.tsx';
import type { FieldProblems } from './refusals.ts';
import { WordsField } from './WordsField.tsx';
import { wordCount } from './words.ts';

/** Two shares, typed from paper. */
export interface TypedShares {
  readonly first: string;
  readonly second: string;
}

/** Which of two shares a refusal is about; undefined when it is about neither. */
export function shareAt({ code, issues }: LuwteErrorValue): keyof TypedShares | undefined {
  if (!code.startsWith('recovery.')) return undefined;
  const isSecond = code === 'recovery.sharesDiffer' || issues[0]?.path.at(-1) === 'second';
  return isSecond ? 'second' : 'first';
}

/** Asks for two shares. */
export function TwoShares({
  typed,
  onChange,
  problems,
}: {
  readonly typed: TypedShares;
  readonly onChange: (typed: TypedShares) => void;
  readonly problems: FieldProblems<keyof TypedShares>;
}) {
  const t = useText();
  return (
    <>
      <WordsField
        label={t('keys.firstShare')}
        hint={t('keys.wordsHint')}
        name="first"
        expected={wordCount.shares}
        value={typed.first}
        onChange={(first) => onChange({ ...typed, first })}
        error={problems.first}
      />
      <WordsField
        label={t('keys.secondShare')}
        name="second"
        expected={wordCount.shares}
        value={typed.second}
        onChange={(second) => onChange({ ...typed, second })}
        error={problems.second}
      />
    </>
  );
}
