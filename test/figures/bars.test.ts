import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bar, lyingBars } from '../../figures/bars.ts';
import { type Drawing, type Frame, round } from '../../figures/drawing.ts';
import { funnel } from '../../figures/funnel.ts';
import { partedBars } from '../../figures/shares.ts';
import {
  boxesIn,
  expectInside,
  expectNoOverlap,
  expectWordsBesideMarks,
  wordsIn,
} from './drawings.ts';

/** Names as departments have them, short and very long, with and without spaces. */
const label = fc.oneof(
  fc.constantFrom(
    'Zorg',
    'Staf',
    'Burgerzaken / publiekszaken',
    'Beheer openbare ruimte, buitendienst en begraafplaatsen',
    'Informatievoorziening en gegevensbeschermingsbeleidsadvisering',
    'Gemeentebelastingenheffingsvoorbereidingsmedewerkerskamer',
  ),
  fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /^\S/.test(text)),
);
const number = fc.oneof(fc.constantFrom(0, 1, 5, 1_000_000), fc.nat(500));
/** From a narrow window with large letters to a wide one. */
const frame: fc.Arbitrary<Frame> = fc.record({
  width: fc.integer({ min: 160, max: 1200 }),
  size: fc.integer({ min: 12, max: 18 }),
});

const bar: fc.Arbitrary<Bar> = fc.oneof(
  fc.record({ label, value: number }).map((one) => ({ ...one, words: `± ${one.value}` })),
  label.map((one) => ({
    ...{ label: one, value: null, words: 'afgeschermd' },
    why: 'anders terug te rekenen uit het totaal',
  })),
);
const numbered = fc
  .array(fc.record({ label, value: number }), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((row) => ({ ...row, words: String(row.value) })));

function expectReadable(drawing: Drawing): void {
  expectInside(drawing);
  expectNoOverlap(drawing);
  expectWordsBesideMarks(drawing);
}

/** How long a bar is for each unit of its number. */
const perUnit = (boxes: readonly { readonly width: number }[], values: readonly number[]) =>
  values.flatMap((value, index) => (value === 0 ? [] : [(boxes[index]?.width ?? 0) / value]));

const expectAlike = (lengths: readonly number[]) => {
  for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? 0, 6);
};

describe('Lying bars', () => {
  test('are as long as their numbers, whatever their names are', () => {
    fc.assert(
      fc.property(numbered, frame, (rows, place) => {
        const boxes = boxesIn(lyingBars(rows, place));
        expect(boxes).toHaveLength(rows.length);
        expectAlike(
          perUnit(
            boxes,
            rows.map(({ value }) => value),
          ),
        );
      }),
    );
  });

  test('stand in their frame, no words on others or on a bar, hidden ones among them', () => {
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 45 }), frame, (rows, place) => {
        expectReadable(lyingBars(rows, place));
      }),
      { numRuns: 60 },
    );
  });

  test('are no bars where a number is hidden, and never a zero', () => {
    const hidden = { value: null, words: 'afgeschermd', why: 'minder dan 5 melders' } as const;
    const rows = ['Zorg', 'Staf'].map((name) => ({ label: name, ...hidden }));
    const drawing = lyingBars(rows, { width: 500, size: 15 });
    expect(boxesIn(drawing)).toEqual([]);
    expect(drawing.marks.filter(({ ink }) => ink === 'hidden')).toHaveLength(2);
    const texts = wordsIn(drawing).map(({ text }) => text);
    expect(texts.filter((text) => text === 'afgeschermd')).toHaveLength(2);
    expect(texts).not.toContain('0');
  });

  test('of nothing, of one, and of nothing but zeros are drawn without a fault', () => {
    const place = { width: 300, size: 15 };
    expect(lyingBars([], place).marks).toEqual([]);
    const one = lyingBars([{ label: 'Zorg', value: 1, words: '1' }], place);
    expect(boxesIn(one)[0]?.width).toBeGreaterThan(100);
    const zeros = ['Zorg', 'Staf'].map((name) => ({ label: name, value: 0, words: '0' }));
    expect(boxesIn(lyingBars(zeros, place)).map(({ width }) => round(width))).toEqual([0, 0]);
  });
});

describe('A funnel', () => {
  test('has steps as long as their numbers, in the frame, and no words on others', () => {
    fc.assert(
      fc.property(numbered, frame, (rows, place) => {
        const drawing = funnel(rows, place);
        expectInside(drawing);
        expectNoOverlap(drawing);
        expectAlike(
          perUnit(
            boxesIn(drawing),
            rows.map(({ value }) => value),
          ),
        );
      }),
    );
  });
});

describe('Bars of two parts', () => {
  const parts = fc.record({ label, inTime: number, late: number }).map((one) => ({
    ...one,
    words: `${one.inTime} op tijd, ${one.late} later`,
  }));
  const called = { inTime: 'binnen de termijn', late: 'later, of nog niet' };

  test('stand in their frame, and no words on others', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), frame, (rows, place) => {
        const drawing = partedBars(rows, called, place);
        expectInside(drawing);
        expectNoOverlap(drawing);
      }),
    );
  });

  test('are together as long as both numbers', () => {
    const rows = [
      { label: 'Dag 1', inTime: 6, late: 2, words: '6, 2 later' },
      { label: 'Dag 3', inTime: 4, late: 0, words: '4' },
    ];
    const bars = boxesIn(partedBars(rows, called, { width: 800, size: 15 })).slice(2);
    const [first = 0, second = 0, third = 0] = bars.map(({ width }) => width);
    expect(bars.map(({ ink }) => ink)).toEqual(['own', 'later', 'own']);
    expect(first).toBeCloseTo(second * 3, 6);
    expect(third).toBeCloseTo(second * 2, 6);
  });
});
