import { broaderChain, type PerpetratorKind, perpetratorKind } from './code-lists/index.ts';

/** A name, taken apart. Each part is in lower case, without accents and without spaces around it. */
export interface NameParts {
  /** The first letter of the first given name; empty when only a family name is known. */
  readonly initial: string;
  /** "van", "de", "van der": never a part of what is compared, for it is written in many ways. */
  readonly prefix: string;
  readonly family: string;
}

/** Tussenvoegsels, word by word; the prefixes of other languages that live in Dutch registers too. */
const prefixWords: ReadonlySet<string> = new Set(
  `van de der den des het ter ten te in op aan bij onder over uit tot voor von zu zum zur vom
   du la le les el al da dos di del della`.split(/\s+/),
);
/** What stands before a name and is no part of it. */
const titles: ReadonlySet<string> = new Set(
  'dhr heer mevrouw mevr mw mr drs dr ing ir prof meneer fam familie'.split(' '),
);
/** The form of a company is written in many ways, and left out as often. */
const legalForms: ReadonlySet<string> = new Set('bv nv vof cv'.split(' '));

const strange: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

/** Letters without case and accents; letters that no accent explains become the nearest ones. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđæœıþ]/g, (letter) => strange[letter] ?? letter);

/** Prefixes that are cut short, in small letters: "v.d.", "v/d", "vd", "v." before a name. */
const shortPrefix = /(?<=^|[\s,])(?:v\s?[./]\s?d\s?[./]?|vd\.?)(?=\s|$)/g;
/** The words of a text, in small letters and without accents. */
export const wordsIn = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Takes a name apart: "Jan Willem de Vries", "J.W. de Vries" and "Vries, J. de" are the same three
 * parts. Apostrophes stand for the word that they shorten: "van 't Hof" has the prefix "van het".
 */
export function nameParts(name: string): NameParts {
  const spelled = name
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/'t(?=[\s-])/gi, ' het ')
    .replace(/'s(?=[\s-])/gi, ' des ')
    .replace(shortPrefix, ' van de ');
  const comma = spelled.indexOf(',');
  if (comma < 0) return inOrder(wordsIn(spelled));
  const before = wordsIn(spelled.slice(0, comma));
  const behind = withoutTitles(wordsIn(spelled.slice(comma + 1)));
  const given = behind.filter((word) => !prefixWords.has(word));
  const prefixes = [...behind, ...before].filter((word) => prefixWords.has(word));
  return parts(given, prefixes, familyOf(before));
}

/** The words of a family name that are no prefix; where all are, they are the name. */
function familyOf(words: readonly string[]): readonly string[] {
  const family = words.filter((word) => !prefixWords.has(word));
  return family.length > 0 ? family : words;
}

/** A name in the order in which it is said: given names, prefixes, family name. */
function inOrder(words: readonly string[]): NameParts {
  const said = withoutTitles(words);
  const firstPrefix = said.findIndex(
    (word, index) => prefixWords.has(word) && index < said.length - 1,
  );
  const from = firstPrefix < 0 ? said.length - 1 : firstPrefix;
  const tail = said.slice(Math.max(from, 0));
  const prefixes = tail.filter((word) => prefixWords.has(word));
  return parts(said.slice(0, Math.max(from, 0)), prefixes, familyOf(tail));
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !titles.has(word));
  return first < 0 ? words : words.slice(first);
}

const parts = (
  given: readonly string[],
  prefixes: readonly string[],
  family: readonly string[],
): NameParts => ({
  initial: [...(given[0] ?? '')][0] ?? '',
  prefix: prefixes.join(' '),
  family: family.join(' '),
});

/** Organisations and groups have no year of birth and no given name: their whole name counts. */
function isOrganisation(kind: PerpetratorKind): boolean {
  return (
    kind === 'company' ||
    kind === 'journalist_media' ||
    broaderChain(perpetratorKind, kind).includes('external_group')
  );
}

/** An address by which somebody is reached, so that it can be compared; null when it is none. */
export function normalEmail(email: string): string | null {
  const spelled = email.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return /^[^@]+@[^@]+\.[^@]+$/.test(spelled) ? spelled : null;
}

/** Fewer digits are the number of a desk, not of a person. */
const leastDigits = 9;

/**
 * A telephone number as it is dialled within the Netherlands: `+31 (0)6 12 34 56 78`, `0031612345678`
 * and `06-12345678` are one. A number of another country keeps its plus. Null when it is none.
 */
export function normalPhone(phone: string): string | null {
  const dialled = phone
    .normalize('NFKC')
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/(?!^)\+/g, '')
    .replace(/^00/, '+')
    .replace(/^\+310*/, '0')
    .replace(/^31(?=\d{9}$)/, '0');
  return dialled.replace('+', '').length < leastDigits ? null : dialled;
}

/** What identifies a perpetrator, as far as it is compared. */
export interface Identifying {
  readonly name: string;
  readonly birthYear: number | null;
  readonly email: string;
  readonly phone: string;
}

/** By what two perpetrators are taken for one. */
export const matchKinds = ['name', 'email', 'phone'] as const;
/** By what two perpetrators are taken for one. */
export type MatchKind = (typeof matchKinds)[number];

/**
 * What is compared of a perpetrator, in the spelling in which it is compared. The name of a person
 * counts only with his year of birth: two people of one name are more common than one of two.
 */
export function matchTexts(
  { name, birthYear, email, phone }: Identifying,
  kind: PerpetratorKind,
): { readonly kind: MatchKind; readonly text: string }[] {
  const texts: readonly [MatchKind, string | null][] = [
    ['name', isOrganisation(kind) ? organisationText(name) : personText(name, birthYear)],
    ['email', normalEmail(email)],
    ['phone', normalPhone(phone)],
  ];
  return texts.flatMap(([by, text]) => (text === null ? [] : { kind: by, text }));
}

function personText(name: string, birthYear: number | null): string | null {
  const { initial, family } = nameParts(name);
  return family === '' || birthYear === null ? null : JSON.stringify([initial, family, birthYear]);
}

function organisationText(name: string): string | null {
  const words = wordsIn(name.replace(/\b([bn])\.\s?v\./gi, '$1v')).filter(
    (word) => !legalForms.has(word),
  );
  return words.length === 0 ? null : JSON.stringify(words.join(' '));
}

/**
 * Whether two people may be one, by what they are called: the same alias, or a name of the same
 * family whose initials do not contradict each other. A question, never an answer: somebody looks.
 */
export function mayBeOne(one: Called, other: Called): boolean {
  return calledBy(one).some((name) => calledBy(other).some((another) => isAlike(name, another)));
}

/** What somebody is called; empty where it is not known. */
export interface Called {
  readonly alias: string;
  readonly name: string;
}

const calledBy = ({ alias, name }: Called) =>
  [alias, name].filter((text) => wordsIn(text).length > 0);

function isAlike(one: string, other: string): boolean {
  if (wordsIn(one).join(' ') === wordsIn(other).join(' ')) return true;
  const [first, second] = [nameParts(one), nameParts(other)];
  return first.family === second.family && first.initial !== '' && first.initial === second.initial;
}
