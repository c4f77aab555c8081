import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { type NearWord, nearWords, type WordList, wordList } from './near-words.ts';

/**
 * All words of the index of a vault, in memory beside its database and nowhere else: read out of the
 * index when somebody first searches, kept up with what is told after that, and forgotten as soon as
 * anything leaves the index.
 */
interface Vocabulary {
  readonly known: WordList;
  /** All words of what was told since. */
  later: WordList;
  /** Cases that were indexed since. */
  readonly waiting: Set<string>;
}

/** With more cases than this to add, the words are read anew. */
const mostWaiting = 500;
/** So many words that look like one are searched, the nearest first. */
const mostAlike = 24;

const vocabularies = new WeakMap<Database, Vocabulary>();

/** Remembers that a case was indexed anew, so that what is new in it can be found. */
export function addWordsOf(database: Database, caseId: string): void {
  const vocabulary = vocabularies.get(database);
  vocabulary?.waiting.add(caseId);
  if (vocabulary && vocabulary.waiting.size > mostWaiting) forgetVocabulary(database);
}

/** Forgets the words of a vault. The next search reads them again. */
export function forgetVocabulary(database: Database): void {
  vocabularies.delete(database);
}

/** A word as the index keeps it: small letters without accents. */
export const foldedWord = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of the vault that look like a word, the nearest first, and of those the shortest. */
export function wordsLike(database: Database, word: string): readonly string[] {
  const vocabulary = vocabularies.get(database) ?? readVocabulary(database);
  vocabularies.set(database, vocabulary);
  addWaiting(database, vocabulary);
  const nearer = (one: NearWord, other: NearWord) =>
    one.rank - other.rank || one.word.length - other.word.length;
  const found = [...nearWords(vocabulary.known, word), ...nearWords(vocabulary.later, word)];
  const words = new Set(found.sort(nearer).map((near) => near.word));
  return [...words].slice(0, mostAlike);
}

/** Reads the index by way of a table that is only in memory, for as long as that takes. */
function readVocabulary(database: Database): Vocabulary {
  database.exec(
    `CREATE VIRTUAL TABLE temp.words_told USING fts5vocab ('main', 'case_texts', 'row')`,
  );
  try {
    const words = database
      .prepare<[], string>('SELECT term FROM temp.words_told ORDER BY term')
      .pluck()
      .all();
    return { known: wordList(words), later: wordList([]), waiting: new Set() };
  } finally {
    database.exec('DROP TABLE temp.words_told');
  }
}

const texts = `SELECT number || char(10) || alias || char(10) || name || char(10) || body AS text
  FROM case_texts WHERE rowid = (SELECT row FROM cases WHERE id = @caseId)`;

function addWaiting(database: Database, vocabulary: Vocabulary): void {
  if (vocabulary.waiting.size === 0) return;
  const read = prepare<{ caseId: string }, { text: string }>(database, texts);
  const words = new Set(vocabulary.later.words);
  for (const caseId of vocabulary.waiting) {
    const told = foldedWord(read.get({ caseId })?.text ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const word of told) words.add(word);
  }
  vocabulary.later = wordList([...words].sort());
  vocabulary.waiting.clear();
}
