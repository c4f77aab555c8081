import { beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../demo/phrase.ts';
import { stream } from '../../demo/random.ts';
import {
  politicalSituations,
  type Situation,
  staffSituations,
} from '../../demo/situations/index.ts';
import { reportsOf } from './reports.ts';

const today = '2026-11-25';
let narratives: string[];

beforeAll(async () => {
  const both = await Promise.all([
    reportsOf({ seed: 3, cases: 246, today, compartment: 'staff' }),
    reportsOf({ seed: 3, cases: 54, today, compartment: 'political' }),
  ]);
  narratives = both.flat().map(({ incident }) => incident.narrative);
});

describe('the stories', () => {
  test('are hardly ever the same', () => {
    expect(narratives).toHaveLength(300);
    expect(new Set(narratives).size).toBeGreaterThanOrEqual(285);
  });

  test('have no gaps, no marks of how they were made, and end as sentences do', () => {
    for (const story of narratives) {
      expect(story).toMatch(/^\p{Lu}/u);
      expect(story).toMatch(/[.!?]$/);
      expect(story).not.toMatch(/[{}[\]|]|undefined|NaN| {2}|\s[.,;:!?]|\.\.|\n/);
    }
  });

  test('begin every sentence with a capital', () => {
    for (const story of narratives) {
      expect(story).not.toMatch(/[.!?] \p{Ll}/u);
    }
  });

  test('take several sentences, and no more than fit on a page', () => {
    for (const story of narratives) {
      expect(story.split('. ').length).toBeGreaterThanOrEqual(3);
      expect(story.length).toBeLessThan(1200);
    }
  });
});

const allSituations: readonly Situation<string>[] = [...staffSituations, ...politicalSituations];

describe('every kind of thing that happens', () => {
  const words = Object.fromEntries(
    'melder Melder ik Ik mij mijn Mijn een Een de De hij Hij hem zijn wanneer Wanneer zaak gunst'
      .split(' ')
      .map((word) => [word, 'woord']),
  );

  test('can be told from beginning to end', () => {
    const random = stream(1, 'all phrases');
    for (const { setting, act, more, answer } of allSituations) {
      for (const phrase of [...setting, ...act, ...more, ...answer]) {
        expect(say(random, phrase, words), phrase).not.toMatch(/[{}[\]|]| {2}/);
      }
    }
  });

  test('offers something exactly when its nature is bribery', () => {
    for (const { nature, bribe } of allSituations) {
      expect(bribe !== undefined).toBe(nature.startsWith('brib') || nature === 'gift_no_purpose');
    }
  });
});

describe('a phrase', () => {
  test('chooses inside choices', () => {
    const said = Array.from({ length: 60 }, (_, place) =>
      say(stream(place, 'phrase'), 'a [b|c [d|e]] {f}.', { f: 'g' }),
    );
    expect(new Set(said)).toEqual(new Set(['a b g.', 'a c d g.', 'a c e g.']));
  });

  test('says which word it misses', () => {
    expect(() => say(stream(1, 'phrase'), 'een {woord}')).toThrow('{woord}');
  });
});
