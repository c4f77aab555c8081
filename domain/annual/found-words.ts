import { namesIn } from '../known-names.ts';
import type { Called } from '../matching.ts';

/** Something in a text that should not be there, or has to be looked at. */
export interface FoundWords {
  /** `name`: somebody of this vault seems to be called so. `count`: a number of people or reports. */
  readonly kind: 'name' | 'count';
  /** In which paragraph, the first is 1. */
  readonly paragraph: number;
  readonly words: string;
  /** The sentence in which it stands, cut short. */
  readonly sentence: string;
}

/** The paragraphs of a text: what stands between empty lines. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** More letters of a sentence say no more about where it is. */
const mostLetters = 120;

const shortened = (sentence: string): string => {
  const said = sentence.replace(/\s+/g, ' ').trim();
  return said.length <= mostLetters ? said : `${said.slice(0, mostLetters - 1).trimEnd()}…`;
};

const sentencesOf = (paragraph: string) => paragraph.split(/(?<=[.!?])\s+/);

/** Numbers up to twelve are written as words; "een" is hardly ever a number. */
const numberWords = 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf'.split(
  '|',
) satisfies string[];
const counted =
  'melding|melder|incident|gesprek|dossier|slachtoffer|bedreiging|geval|raadsl|wethouder|medewerk|ambtena|collega|persoon|personen';
const counts = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,5}|${numberWords.join('|')})\\s+(?:\\p{L}+\\s+)?(?:${counted})\\p{L}*`,
  'giu',
);

const numberOf = (words: string): number => {
  const index = numberWords.indexOf(words.toLowerCase());
  return index < 0 ? Number(words) : index + 2;
};

/** Numbers of people or reports that somebody typed, but those that were published. */
export function countsIn(text: string, published: ReadonlySet<number>): string[] {
  return [...text.matchAll(counts)].flatMap(([words, number = '']) =>
    published.has(numberOf(number)) ? [] : [words],
  );
}

/** What may be looked for in a text. */
export interface Watched {
  readonly people: readonly Called[];
  /** Numbers that were published as they are. */
  readonly published: ReadonlySet<number>;
}

/** What in a text names somebody, or counts people by hand, each with its place. */
export function foundIn(text: string, { people, published }: Watched): FoundWords[] {
  return paragraphsOf(text).flatMap((paragraph, index) => {
    const sentences = sentencesOf(paragraph);
    const named = namesIn(paragraph, people);
    const placed = (kind: FoundWords['kind'], words: string, sentence = paragraph) => ({
      ...{ kind, words, paragraph: index + 1 },
      sentence: shortened(sentence),
    });
    return [
      ...named.map((words) => {
        const [called] = people.filter(({ alias, name }) => alias === words || name === words);
        const inOne = (sentence: string) =>
          called !== undefined && namesIn(sentence, [called]).includes(words);
        return placed('name', words, sentences.find(inOne));
      }),
      ...sentences.flatMap((sentence) =>
        countsIn(sentence, published).map((words) => placed('count', words, sentence)),
      ),
    ];
  });
}
