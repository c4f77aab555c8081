import type { Database } from 'better-sqlite3';
import { mayBeWrong } from './near-words.ts';
import { foldedWord, wordsLike } from './vocabulary.ts';

/** Of what was typed, so many characters and words are looked for. The rest restricts nothing. */
const mostCharacters = 1000;
const mostWords = 30;
/** In a question of so many words, words that look alike are searched too. */
const mostNear = 8;

/** Expressions of FTS5 for what somebody typed. */
export interface Search {
  /** Cases with exactly the words. */
  readonly exact: string;
  /** Other cases, with words that look like them; null where a vault has no such words. */
  readonly near: (database: Database) => string | null;
  /** Whether one case can be looked at for `exact` without going through all of them. */
  readonly isQuick: boolean;
}

interface Part {
  readonly words: readonly string[];
  /** Between quotes: whole words, in this order. */
  readonly isLiteral: boolean;
}

/**
 * Makes expressions of what somebody typed: every word must begin a word of the case, and what stands
 * between quotes must stand there word for word. A single letter at the end is still being typed. Of
 * what was typed only letters and digits get into an expression, each word between quotes: no operator
 * of the language of FTS5 can be reached.
 * @returns null when there is no word in it.
 */
export function searchFor(typed: string): Search | null {
  const parts = partsOf(typed);
  if (parts.length === 0) return null;
  const exact = parts.map(exactly);
  return {
    exact: exact.join(' AND '),
    near: (database) =>
      parts.length > mostNear
        ? null
        : nearExpression(
            exact,
            parts.map((part) => likeOf(database, part)),
          ),
    isQuick: parts.every(({ words, isLiteral }) => isLiteral || (words[0] ?? '').length < 4),
  };
}

function partsOf(typed: string): Part[] {
  const pieces = typed.slice(0, mostCharacters).split(/["“”„]/u);
  // The last quote stands alone when their number is odd: it is a mark like any other.
  const literalUntil = pieces.length % 2 === 1 ? pieces.length : pieces.length - 2;
  const parts = pieces.flatMap((piece, index): Part[] => {
    const words = piece.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    if (index % 2 === 1 && index < literalUntil) {
      return words.length === 0 ? [] : [{ words, isLiteral: true }];
    }
    return words.map((word) => ({ words: [word], isLiteral: false }));
  });
  const last = parts.at(-1);
  const isBegun = last && !last.isLiteral && isOneLetter(last.words[0] ?? '');
  return (isBegun ? parts.slice(0, -1) : parts).slice(0, mostWords);
}

const isOneLetter = (word: string) => [...word.normalize('NFC')].length === 1;
const quoted = (text: string) => `"${text}"`;

/** Beginnings of one letter would go through the whole index for each case: they are whole words. */
function exactly({ words, isLiteral }: Part): string {
  const text = quoted(words.join(' '));
  return isLiteral || isOneLetter(words[0] ?? '') ? text : `${text}*`;
}

function likeOf(database: Database, { words, isLiteral }: Part): readonly string[] {
  const word = foldedWord(words[0] ?? '');
  return isLiteral || !mayBeWrong(word) ? [] : wordsLike(database, word);
}

function nearExpression(exact: readonly string[], alike: readonly (readonly string[])[]) {
  if (alike.every((words) => words.length === 0)) return null;
  const each = exact.map((one, index) => {
    const others = (alike[index] ?? []).map(quoted);
    return `(${[one, ...others].join(' OR ')})`;
  });
  return `(${each.join(' AND ')}) NOT (${exact.join(' AND ')})`;
}
