import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { label, supportStatus } from '../../domain/code-lists/index.ts';
import { messages } from '../../renderer/locales/messages.ts';

const root = join(import.meta.dirname, '../..');
const languages = ['nl', 'en'] as const;
type Language = (typeof languages)[number];

const filesUnder = (folder: string, end: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));

/** The texts that are called in a component as a button, a link, a field or a choice is. */
const naming = [
  /<(?:\w*Button|\w*Link|MenuItem)\b[^<]*?>\s*(?:<\w+ [^>]*\/>\s*)?\{t\('([\w.-]+)'/g,
  /\b(?:label|action|submit|confirm)=\{t\('([\w.-]+)'/g,
];
const names = new Set(
  filesUnder('renderer', '.tsx').flatMap((source) =>
    naming.flatMap((pattern) => [...source.matchAll(pattern)].map(([, key = '']) => key)),
  ),
);

describe('What does the same is called the same (WCAG 3.2.4)', () => {
  /** Names of one text in a language that have more than one in the other. */
  function apart(one: Language, other: Language): string[] {
    const called = new Map<string, Set<string>>();
    for (const key of names) {
      const [text, elsewhere] = [messages[one][key], messages[other][key]];
      if (text === undefined || elsewhere === undefined) throw new Error(`there is no ${key}`);
      called.set(text, (called.get(text) ?? new Set()).add(elsewhere));
    }
    return [...called]
      .filter(([, elsewhere]) => elsewhere.size > 1)
      .map(([text, elsewhere]) => `${text}: ${[...elsewhere].join(' / ')}`);
  }

  test('all names of buttons, links and fields were found', () => {
    expect(names.size).toBeGreaterThan(700);
  });

  test.each([
    ['nl', 'en'],
    ['en', 'nl'],
  ] as const)('one name in %s is one name in %s', (one, other) => {
    expect(apart(one, other)).toEqual([]);
  });
});

describe('No text leans on a place, a colour, a shape or a sound alone (WCAG 1.3.3)', () => {
  /**
   * "Hierboven", "below" and "at the top" are not among them: they say where one is in what is read, and
   * a screen reader reads in that order.
   */
  const senses: Readonly<Record<Language, RegExp>> = {
    nl: /\b(links(?:boven|onder)?|rechts(?:boven|onder)?|(?:linker|rechter)(?:kant|kolom|helft|knop)|rood|rode|groene?|blauwe?|geel|gele|oranje|grijze?|grijs|vierkante?|driehoek|bolletje|pijltje|piep|klinkt)\b/i,
    en: /\b((?:on|at|to) the (?:\w+ )?(?:left|right)|(?:left|right)-hand|(?:upper|lower) (?:left|right)|red(?! hat)|green|blue|yellow|orange|gr[ae]y|square(?! bracket)|triangle|round button|beep|sounds)\b/i,
  };

  test.each(languages)('on the screens, in %s', (language) => {
    const found = Object.entries(messages[language]).filter(([, text]) =>
      senses[language].test(text),
    );
    expect(found).toEqual([]);
  });

  // Where a side helps whoever sees, what is meant is named beside it as it is called on the screen.
  test.each(languages)('in the manual, in %s, without the name of what is meant', (language) => {
    const sentences = filesUnder(`docs/manual/${language}`, '.md').flatMap((page) =>
      page.split(/\n|(?<=[.?!]) /),
    );
    const sensed = sentences.filter((sentence) => senses[language].test(sentence));
    expect(sensed.length).toBeGreaterThan(0);
    expect(sensed.filter((sentence) => !/\*\*.+\*\*/.test(sentence))).toEqual([]);
  });
});

describe('A thing has one word: that of the glossary, or of its list of codes', () => {
  /** Words that once stood beside the one that is used: wellbeing, a reaction, an attachment. */
  const others: Readonly<Record<Language, RegExp>> = {
    nl: /\bwelzijn\b|meldingen door de tijd|nazorg aangenomen|gepubliceerd/i,
    en: /\boffice[- ]holders?\b|\bresponses?\b|reports over time|names of files/i,
  };
  const wordsIn = (language: Language) =>
    filesUnder('domain', '.ts').flatMap((source) =>
      [...source.matchAll(new RegExp(`\\b${language}: ['"\`]([^'"\`]+)`, 'g'))].map(
        ([, text = '']) => text,
      ),
    );

  test.each(languages)('on the screens, in the codes and in the manual, in %s', (language) => {
    const texts = [
      ...Object.values(messages[language]),
      ...wordsIn(language),
      ...filesUnder(`docs/manual/${language}`, '.md').flatMap((page) => page.split('\n')),
    ];
    expect(texts.length).toBeGreaterThan(4000);
    expect(texts.filter((text) => others[language].test(text))).toEqual([]);
  });

  test('care that somebody takes is called as its code, wherever it is counted', () => {
    const accepted = label(supportStatus, 'accepted', 'nl');
    expect(messages.nl['analysis.careAccepted']).toBe(accepted);
    expect(messages.nl['analysis.stepCared']).toBe(`Nazorg ${accepted.toLowerCase()}`);
  });
});
