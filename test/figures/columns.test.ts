import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Column, standingColumns } from '../../figures/columns.ts';
import { dotPlot } from '../../figures/dots.ts';
import { heatMap, levelOf } from '../../figures/heat.ts';
import { svgOf } from '../../figures/markup.ts';
import { widthOf, wrapped } from '../../figures/words.ts';
import { boxesIn, expectInside, expectNoOverlap, wordsIn } from './drawings.ts';

const value = fc.option(fc.oneof(fc.constantFrom(0, 1, 1_000_000), fc.nat(99)), {
  nil: null,
  freq: 6,
});
/** Quarters that follow each other, some of them hidden. */
const quarters = fc.array(value, { minLength: 1, maxLength: 12 }).map((values) =>
  values.map(
    (one, index): Column => ({
      ...{ label: `kw ${(index % 4) + 1}`, short: String((index % 4) + 1) },
      group: String(2024 + Math.floor(index / 4)),
      value: one,
      words: one === null ? 'afgeschermd' : one.toLocaleString('nl-NL'),
    }),
  ),
);
const norm = fc.option(fc.record({ value: fc.nat(120), words: fc.constant('gewoonlijk 6,3') }));

describe('Columns', () => {
  test('are as high as their numbers, beside the line of what is usual', () => {
    fc.assert(
      fc.property(quarters, norm, fc.integer({ min: 200, max: 1100 }), (columns, usual, width) => {
        const course = { columns, norm: usual, runs: 'loopt nog' };
        const drawing = standingColumns(course, { width, size: 15 });
        const boxes = boxesIn(drawing);
        const numbers = columns.flatMap((one) => one.value ?? []);
        expect(boxes).toHaveLength(numbers.length);
        const per = boxes.flatMap(({ height }, index) =>
          numbers[index] ? [height / numbers[index]] : [],
        );
        for (const one of per) expect(one).toBeCloseTo(per[0] ?? 0, 6);
        expectInside(drawing);
        expectNoOverlap(drawing);
      }),
    );
  });

  test('that still run are drawn otherwise, and the picture says what that means', () => {
    const columns = [
      { label: '2025', value: 9, words: '9' },
      { label: '2026', value: 4, words: '4', runs: true },
    ];
    const course = { columns, norm: null, runs: 'loopt nog' };
    const drawing = standingColumns(course, { width: 300, size: 15 });
    expect(boxesIn(drawing).map(({ ink }) => ink)).toEqual(['unfinished', 'own', 'unfinished']);
    expect(wordsIn(drawing).map(({ text }) => text)).toContain('loopt nog');
  });

  test('that are hidden are a stub with the word, upwards where there is no room', () => {
    const hidden = { label: '1', value: null, words: 'afgeschermd' } as const;
    const upwards = (width: number) => {
      const course = { columns: Array<Column>(12).fill(hidden), norm: null, runs: '' };
      const drawing = standingColumns(course, { width, size: 15 });
      expectInside(drawing);
      expectNoOverlap(drawing);
      const said = wordsIn(drawing).filter(({ text }) => text === 'afgeschermd');
      expect(said).toHaveLength(12);
      return said.every(({ turned }) => turned === true);
    };
    expect([200, 280, 1200].map(upwards)).toEqual([true, true, false]);
  });
});

describe('A heat map', () => {
  const names = fc.constantFrom(
    'Zorg',
    'Ongewenst gedrag door collega of ambtsdrager',
    'Gemeentebelastingenheffingsvoorbereiding',
  );
  const heat = fc
    .record({ rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 1, max: 14 }) })
    .chain(({ rows, columns }) =>
      fc.record({
        columns: fc.array(names, { minLength: columns, maxLength: columns }),
        rows: fc.array(
          fc.record({
            label: names,
            cells: fc.array(
              fc.nat(1_000_000).map((one) => ({ value: one, words: String(one) })),
              { minLength: columns, maxLength: columns },
            ),
          }),
          { minLength: rows, maxLength: rows },
        ),
      }),
    );

  test('says every number, none on another, with as much room as that takes', () => {
    fc.assert(
      fc.property(heat, fc.integer({ min: 240, max: 1100 }), (crossed, width) => {
        const drawing = heatMap(crossed, { width, size: 15 });
        expect(drawing.width).toBeGreaterThanOrEqual(width);
        expectInside(drawing);
        expectNoOverlap(drawing);
        const said = new Set(wordsIn(drawing).map(({ text }) => text));
        for (const { words } of crossed.rows.flatMap(({ cells }) => cells))
          expect(said.has(words)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('is darkest where there is most, and has no colour where there is nothing', () => {
    expect([0, 1, 20, 21, 99, 100].map((one) => levelOf(one, 100))).toEqual([
      ...[null, 'level1', 'level1', 'level2', 'level5', 'level5'],
    ]);
    expect(levelOf(1, 1)).toBe('level5');
  });
});

test('A dot plot has what is elsewhere as a ring and what is here as a bar, on one scale', () => {
  const share = fc.integer({ min: 0, max: 100 });
  const row = fc.record({ elsewhere: share, here: fc.option(fc.tuple(share, share)) });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 260, max: 1100 }),
      (rows, width) => {
        const drawing = dotPlot(
          rows.map(({ elsewhere, here }) => ({
            label: 'Verbaal, van de incidenten',
            elsewhere: { value: elsewhere, words: `${elsewhere} % (2019)` },
            here: here && {
              ...{ least: Math.min(...here), most: Math.max(...here) },
              words: 'hier 10–20 %',
            },
          })),
          { width, size: 15 },
        );
        expectInside(drawing);
        expectNoOverlap(drawing);
        expect(boxesIn(drawing)).toHaveLength(rows.filter(({ here }) => here !== null).length);
      },
    ),
  );
});

test('Words never take more room than they are given', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 60, max: 300 }), (text, width) => {
      const lines = wrapped(text, 15, width);
      for (const line of lines) expect(widthOf(line, 15)).toBeLessThanOrEqual(width);
      const letters = (some: string) => some.replace(/[\s-]/g, '');
      expect(letters(lines.join(''))).toBe(letters(text));
    }),
  );
});

test('On paper a name is text, whatever is in it', () => {
  const palette = {
    ...{ own: '#000', soft: '#eee', ground: '#fff', text: '#111', quiet: '#444' },
    ...{ line: '#777', grid: '#ddd', levels: ['#1', '#2', '#3', '#4', '#5'] as const },
  };
  const look = { id: 'a', says: '<b>"x"</b>', palette, language: 'nl' } as const;
  const course = { columns: [{ label: '<i>', value: 1, words: '&' }], norm: null, runs: '' };
  const svg = svgOf(standingColumns(course, { width: 200, size: 10 }), look);
  expect(svg).not.toMatch(/<b>|<i>|&(?!#)/);
  expect(svg).toContain('aria-label="&#60;b&#62;');
});
