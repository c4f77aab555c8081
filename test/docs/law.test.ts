import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Said {
  readonly path: string;
  readonly text: string;
}

/** The texts in a catalogue, in source, or on a page of the manual: each by itself. */
function textsIn(path: string): Said[] {
  const content = readFileSync(join(root, path), 'utf8');
  const texts = path.endsWith('.md')
    ? content.split(/\n{2,}/)
    : path.endsWith('.json')
      ? [...content.matchAll(/": "(.*)"/g)].map(([, text = '']) => text)
      : [
          ...withoutRemarks(content).matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`|>([^<>{}=]+)</g),
        ].map(([, ...found]) => found.find((text) => text !== undefined) ?? '');
  return texts.filter((text) => /[\s\d]/.test(text)).map((text) => ({ path, text }));
}

const withoutRemarks = (source: string) =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

/** Whatever a user may read, in both languages: catalogues, code lists, errors, papers, letters, manual. */
const everything: readonly Said[] = ['domain', 'api', 'demo', 'renderer', 'docs/manual'].flatMap(
  (folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(tsx?|json|md)$/.test(path))
      .flatMap((path) => textsIn(`${folder}/${path}`)),
);

const word = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu');

/** Words by which a text claims something of the law. "Niet verplicht" stands at a field. */
const ofLaw = [
  word(
    'wet|wetten|wets\\w+|wettelijke?|privacywet|wet bescherming \\w+|artikel(?:en)? \\d+\\w*|art\\. ?\\d+|(?<!niet )verplicht|verjaart|verjaard|verjaring\\w*',
  ),
  word(
    'the laws?|by law|law|laws|statut\\w+|legally|protection act|this act|articles? \\d+|obliged by|limitation periods?|mandatory',
  ),
];

/** Words by which a text leaves it to who can judge it. */
const leftOpen =
  /toetsen|niet zeker|kan aangifte verplicht|beslist een mens|een mens beslist|have (?:it|this|them) checked|have checked|is not certain|may (?:be|have) (?:a duty|obliged|to be reported)|a person (?:decides|judges)|may be compulsory|no legal advice|to have checked/i;

/** What may be said of the law as it is, and who said so (`S…` is a source of the domain study, §9). */
const known: readonly { readonly says: RegExp; readonly source: string }[] = [
  {
    says: /(?:wet bescherming klokkenluiders|whistleblower protection act|whistleblower law|klokkenluiderswet)/i,
    source: 'S23: 7 days and 3 months were read there',
  },
  { says: /AVG art\. \d+/, source: 'names the article that an entry of a register is about' },
];

/** What uses the word, and claims nothing. */
const claimsNothing: readonly { readonly says: RegExp; readonly because: string }[] = [
  {
    says: /loopt (?:een|geen) wettelijke termijn|a term set by law is running|no term set by law is running|wettelijke termijnen, (?:de politie|vragen)|terms set by law, (?:the police|questions)/i,
    because: 'names the kind of term that goes on after closing, and no term',
  },
  { says: /eigen keuzes, geen wet|are choices, not law/i, because: 'says that it is no law' },
  { says: /twijfelt of/, because: 'a doubt of somebody in the demonstration' },
  {
    says: /politie, rechter of wet|a court or the law/i,
    because: 'says from where a task came',
  },
  {
    says: /uit een afspraak of de wet komt|from an agreement or the law|een wet, een afspraak of een eigen keuze|a law, an agreement or your own choice/i,
    because: 'explains the three kinds of terms',
  },
];

const isAllowed = ({ text }: Said) =>
  leftOpen.test(text) || [...known, ...claimsNothing].some(({ says }) => says.test(text));

describe('§10: what nobody checked is not said to be the law', () => {
  const said = everything.filter(({ text }) => ofLaw.some((words) => words.test(text)));

  test('every text about the law leaves it open, or rests on a source that is named here', () => {
    expect(everything.length).toBeGreaterThan(10_000);
    expect(said.length).toBeGreaterThan(25);
    expect(said.filter((one) => !isAllowed(one))).toEqual([]);
  });

  test('nothing that is allowed here stands there any more in vain', () => {
    const unused = [...known, ...claimsNothing].filter(
      ({ says }) => !said.some(({ text }) => says.test(text)),
    );
    expect(unused).toEqual([]);
  });

  test('nothing says that the law demands it', () => {
    const demands = everything.filter(({ text }) =>
      /de wet (?:eist|verplicht|zegt|schrijft)|wettelijk verplicht|moet van de wet|volgens de wet|required by law|the law (?:demands|requires|says|prescribes)/i.test(
        text,
      ),
    );
    expect(demands).toEqual([]);
  });

  test('figures that were not checked stand nowhere', () => {
    const figures: readonly RegExp[] = [
      // §1.6: what home security may cost; §2.5: how many agreements there are with the police.
      /2[.,]400|\b(?:32|36|19) (?:afspraken|agreements)/,
      // §2.7: until when damage can be claimed.
      /(?:vijf|tien|five|ten|5|10) (?:jaar|years)[^.]*(?:schade|verjar|damage|claim)|(?:schade|claim|damage)[^.]*binnen (?:vijf|tien|5|10) jaar/i,
    ];
    expect(everything.filter(({ text }) => figures.some((one) => one.test(text)))).toEqual([]);
    // §10: the number of the support team is a setting; it stands in one place, as what it starts with.
    const phone = everything.filter(({ text }) => text.includes('3738314'));
    expect(phone.map(({ path }) => path)).toEqual(['api/handlers/reaction.ts']);
  });
});
