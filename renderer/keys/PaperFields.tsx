import type { LuwteErrorValue } from '../../api/contract/errors.ts';
import type { Input } from '../../api/contract/index.ts';
import type { PaperKind } from '../../api/contract/keys.ts';
import { useText } from '../locales/index.tsx';
import type { FieldProblems } from './refusals.ts';
import { shareAt, TwoShares, type TypedShares } from './TwoShares.tsx';
import { WordsField } from './WordsField.tsx';
import { wordCount } from './words.ts';

/** What was typed from paper: the words of a code, and two shares. */
export interface TypedPaper extends TypedShares {
  readonly words: string;
}

/** The name of a field in which something is typed from paper. */
export type PaperField = keyof TypedPaper;

/** Nothing was typed yet. */
export const nothingTyped: TypedPaper = { words: '', first: '', second: '' };

const fieldsOf: Readonly<Record<PaperKind, readonly PaperField[]>> = {
  recovery: ['words'],
  shares: ['first', 'second'],
};

/** The first field of what stands on paper: where a refusal of all of it is told. */
export const firstFieldOf = (kind: PaperKind): PaperField =>
  kind === 'shares' ? 'first' : 'words';

/** What was typed of one kind, as the vault asks for it. */
export const fromPaper = (
  kind: PaperKind,
  { words, first, second }: TypedPaper,
): Input<'vault.recover'>['from'] =>
  kind === 'shares' ? { kind, first, second } : { kind, words };

/** The field that a refusal of what was typed belongs to; undefined when it is about something else. */
export function paperFieldOf(kind: PaperKind, error: LuwteErrorValue): PaperField | undefined {
  if (error.code === 'passphrase.wait') return firstFieldOf(kind);
  if (kind === 'shares') return shareAt(error);
  return error.code.startsWith('recovery.') ? 'words' : undefined;
}

/** A problem for each field of a kind in which nothing was typed. */
export function missingIn(
  kind: PaperKind,
  typed: TypedPaper,
  problem: string,
): FieldProblems<PaperField> {
  const empty = fieldsOf[kind].filter((name) => typed[name].trim() === '');
  return Object.fromEntries(empty.map((name) => [name, problem]));
}

/** Asks for what stands on paper: twelve words, or two of three shares. */
export function PaperFields({
  kind,
  typed,
  onChange,
  problems,
}: {
  readonly kind: PaperKind;
  readonly typed: TypedPaper;
  readonly onChange: (typed: TypedPaper) => void;
  readonly problems: FieldProblems<PaperField>;
}) {
  const t = useText();
  if (kind === 'shares') {
    const setShares = (shares: TypedShares) => onChange({ ...typed, ...shares });
    return <TwoShares typed={typed} onChange={setShares} problems={problems} />;
  }
  return (
    <WordsField
      label={t('keys.words')}
      hint={t('keys.wordsHint')}
      name="words"
      expected={wordCount.recovery}
      value={typed.words}
      onChange={(words) => onChange({ ...typed, words })}
      error={problems.words}
    />
  );
}
