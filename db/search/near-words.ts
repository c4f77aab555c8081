/**
 * Words that look like a word that was typed, out of a list of all words of a vault. Both are as the
 * index keeps them: small letters, no accents. The list stands in an order in which words that begin
 * alike are together.
 */

/** A list of words that can be searched for those that look alike. */
export interface WordList {
  readonly words: readonly string[];
  /** With how many letters a word begins like the word before it, 255 at most. */
  readonly shared: Uint8Array;
  /** All words, each between two line feeds. */
  readonly text: string;
}

/** A word that looks like what was typed. A lower rank is nearer. */
export interface NearWord {
  readonly word: string;
  readonly rank: number;
}

/** From how many letters a word may be typed wrong, and how wrong. */
const leastLetters = 4;
const mostLetters = 40;
const editsFor = (typed: string) => (typed.length < 8 ? 1 : 2);
/** From how many letters the beginning of a word may be typed wrong as well. */
const leastBeginning = 6;
/** Of how many letters the word before a part of a compound has at least. */
const leastHead = 3;
/** What stands before a word without making it a compound. */
const prefixes = new Set(['ver', 'ont', 'her', 'gever', 'onver', 'onge', 'bege', 'veront']);
/** Ranks of words that only begin like what was typed, and of compounds with it. */
const beginningRank = 3;
const compoundRank = 6;

/** Makes the list of words that stand in an order in which equal beginnings are together. */
export function wordList(words: readonly string[]): WordList {
  const shared = new Uint8Array(words.length);
  for (let index = 1; index < words.length; index += 1) {
    shared[index] = sharedLetters(words[index - 1] ?? '', words[index] ?? '');
  }
  return { words, shared, text: `\n${words.join('\n')}\n` };
}

function sharedLetters(one: string, other: string): number {
  const most = Math.min(one.length, other.length, 255);
  let count = 0;
  while (count < most && one.charCodeAt(count) === other.charCodeAt(count)) count += 1;
  return count;
}

/** Whether words that look like it are searched at all: short words and numbers look like too many. */
export const mayBeWrong = (typed: string): boolean =>
  typed.length >= leastLetters && typed.length <= mostLetters && !/\p{N}/u.test(typed);

/**
 * The words that look like what was typed: at one edit (a letter too many, too few, another, or two
 * the wrong way round) for 4 to 7 letters, at two for more; words that begin so, when enough was typed;
 * and compounds of which it begins a part. Words that begin with exactly what was typed are left out.
 */
export function nearWords(list: WordList, typed: string): NearWord[] {
  if (!mayBeWrong(typed)) return [];
  const found = new Map<string, number>();
  for (const { word, rank } of [...alike(list, typed), ...compounds(list, typed)]) {
    if (word.startsWith(typed)) continue;
    found.set(word, Math.min(rank, found.get(word) ?? rank));
  }
  return [...found].map(([word, rank]) => ({ word, rank }));
}

/**
 * Goes through the list with the table of edits of every beginning (Damerau and Levenshtein), and past
 * all words whose beginning is already too far off.
 */
function alike({ words, shared }: WordList, typed: string): NearWord[] {
  const table = new EditTable(typed, editsFor(typed));
  const found: NearWord[] = [];
  let index = 0;
  while (index < words.length) {
    const word = words[index] ?? '';
    const rank = table.read(word, shared[index] ?? 0);
    if (rank !== null) found.push({ word, rank });
    const { dead } = table;
    index += 1;
    while (dead !== null && index < words.length && (shared[index] ?? 0) >= dead) index += 1;
  }
  return found;
}

/** How many edits each beginning of a word is away from each beginning of what was typed. */
class EditTable {
  /** After so many letters of the word read last, nothing that begins like it is near any more. */
  dead: number | null = null;
  /** How many rows belong to the word read last. */
  #reached = 0;
  readonly #typed: string;
  readonly #edits: number;
  readonly #width: number;
  readonly #rows: Uint8Array;
  readonly #deepest: number;
  /** Per beginning, the least edits at which all of what was typed is a beginning of it. */
  readonly #beginning: Uint8Array;

  constructor(typed: string, edits: number) {
    this.#typed = typed;
    this.#edits = edits;
    this.#width = typed.length + 1;
    this.#deepest = typed.length + edits;
    this.#rows = new Uint8Array(this.#width * (this.#deepest + 1));
    this.#beginning = new Uint8Array(this.#deepest + 1).fill(edits + 1);
    for (let at = 0; at < this.#width; at += 1) this.#rows[at] = at;
  }

  /** Reads a word of which the first letters are those of the word before. @returns its rank. */
  read(word: string, known: number): number | null {
    this.dead = null;
    const last = Math.min(word.length, this.#deepest);
    this.#reached = Math.min(known, this.#reached);
    for (let depth = this.#reached + 1; depth <= last; depth += 1) {
      this.#reached = depth;
      if (this.#extend(word, depth)) continue;
      const begun = this.#beginning[depth] ?? 0;
      if (begun > this.#edits) this.dead = depth;
      return this.#asBeginning(begun);
    }
    const whole =
      word.length > this.#deepest ? this.#edits + 1 : this.#cell(word.length, this.#width - 1);
    return whole <= this.#edits ? whole : this.#asBeginning(this.#beginning[last] ?? 0);
  }

  #asBeginning(edits: number): number | null {
    const isEnough = edits <= this.#edits && this.#typed.length >= leastBeginning;
    return isEnough ? beginningRank + edits : null;
  }

  #cell(depth: number, at: number): number {
    return this.#rows[depth * this.#width + at] ?? 0;
  }

  /** Works out the row of a beginning. @returns whether anything in it is still near. */
  #extend(word: string, depth: number): boolean {
    const typed = this.#typed;
    const letter = word.charCodeAt(depth - 1);
    let least = depth;
    this.#rows[depth * this.#width] = depth;
    for (let at = 1; at < this.#width; at += 1) {
      const isSame = typed.charCodeAt(at - 1) === letter;
      let edits = Math.min(
        this.#cell(depth - 1, at - 1) + (isSame ? 0 : 1),
        this.#cell(depth - 1, at) + 1,
        this.#cell(depth, at - 1) + 1,
      );
      const isTurned =
        depth > 1 &&
        at > 1 &&
        typed.charCodeAt(at - 2) === letter &&
        typed.charCodeAt(at - 1) === word.charCodeAt(depth - 2);
      if (isTurned) edits = Math.min(edits, this.#cell(depth - 2, at - 2) + 1);
      this.#rows[depth * this.#width + at] = edits;
      least = Math.min(least, edits);
    }
    const before = this.#beginning[depth - 1] ?? this.#edits + 1;
    this.#beginning[depth] = Math.min(before, this.#cell(depth, this.#width - 1));
    return least <= this.#edits;
  }
}

/** Compounds of which a part begins with what was typed: `telefoonbedreiging` for `bedreiging`. */
function compounds({ text }: WordList, typed: string): NearWord[] {
  const found: NearWord[] = [];
  let at = text.indexOf(typed);
  while (at !== -1) {
    const begin = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const head = text.slice(begin, at);
    if (head.length >= leastHead && !prefixes.has(head)) {
      found.push({ word: text.slice(begin, end), rank: compoundRank });
    }
    at = text.indexOf(typed, end);
  }
  return found;
}
