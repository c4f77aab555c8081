import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf, ManualFault } from '../../build/manual/blocks.ts';
import { inlinesOf } from '../../build/manual/inline.ts';
import { manualLanguages, readManual } from '../../build/manual/read-manual.ts';
import { vaultRoles } from '../../domain/compartment.ts';
import { chaptersOf, chapterWith, searchManual } from '../../renderer/help/chapters.ts';
import { topicOf, topicOfUnlocking } from '../../renderer/help/topics.ts';
import { routesOf, screenAt } from '../../renderer/routes.tsx';

const folder = join(import.meta.dirname, '../../docs/manual');
const manuals = Object.fromEntries(
  manualLanguages.map((language) => [language, readManual(folder, language)] as const),
);
const nowhere = () => null;
const blocks = (markdown: string) => blocksOf(markdown.split('\n'), nowhere);

describe('the manual inside the application', () => {
  test('holds the same sections in both languages', () => {
    const ids = (language: string) =>
      manuals[language]?.flatMap(({ sections }) => sections.map(({ id }) => id));
    expect(ids('nl')).toEqual(ids('en'));
    expect(ids('nl')?.length).toBeGreaterThan(50);
  });

  test('loses no word of what is written', () => {
    const page = readFileSync(join(folder, 'nl/handleiding.md'), 'utf8');
    const shown = JSON.stringify(manuals.nl?.[0]);
    const written = page
      .replaceAll(/\]\([^)]*\)|^[#>|-]+ |[`*|[\]!_-]/gm, ' ')
      .split(/\s+/)
      .filter((word) => /^\p{L}{4,}[.,]?$/u.test(word));
    expect(written.length).toBeGreaterThan(3000);
    expect(written.filter((word) => !shown.includes(word))).toEqual([]);
  });

  test.each(vaultRoles)('F1 has a page for every screen of the %s', (role) => {
    const known = new Set(
      manuals.nl?.flatMap(({ sections }) => sections.map(({ id }) => id)) ?? [],
    );
    const without = routesOf(role)
      .map(({ path }) => path)
      .filter((path) => !known.has(topicOf(role, path) ?? ''));
    expect(without).toEqual([]);
    expect(known.has(topicOfUnlocking)).toBe(true);
  });

  test('a case and its sharing are two screens', () => {
    expect(screenAt('counsellor_staff', '/cases/01JX')).toBe('/cases/:id');
    expect(screenAt('counsellor_staff', '/cases/01JX/share')).toBe('/cases/:id/share');
    expect(screenAt('coordinator', '/cases/01JX')).toBeUndefined();
  });

  test('a part is read within its chapter', () => {
    const chapter = chapterWith(manuals.en ?? [], 'manual#passphrase-forgotten');
    expect(chapter?.id).toBe('manual#keys-and-recovery');
    expect(chapterWith(manuals.en ?? [], 'gone')?.id).toBe('manual');
    expect(chaptersOf(manuals.en?.[0] ?? { id: '', sections: [] })[0]?.id).toBe('manual');
  });
});

describe('searching the manual', () => {
  const found = (query: string) => searchManual(manuals.nl ?? [], query).map(({ id }) => id);

  test('finds a section by all of the words, its title first', () => {
    expect(found('wachtzin vergeten')[0]).toBe('manual#passphrase-forgotten');
    expect(found('WACHTZÍN vergeten')).toEqual(found('wachtzin vergeten'));
    expect(found('wachtzin xyzzy')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  test('shows the words around what was found', () => {
    const [first] = searchManual(manuals.en ?? [], 'caps network drive');
    expect(first).toBeUndefined();
    const [drive] = searchManual(manuals.en ?? [], 'network drive');
    expect(drive?.around).toContain('network drive');
    expect(drive?.chapter).toBeNull();
  });
});

describe('what the manual is written with', () => {
  test('marks within a line', () => {
    expect(
      inlinesOf('Kies **Klaar** of _niet_, met `Ctrl+K`. Zie [hier](#daar).', () => 'x'),
    ).toEqual([
      { kind: 'text', text: 'Kies ' },
      { kind: 'strong', text: 'Klaar' },
      { kind: 'text', text: ' of ' },
      { kind: 'em', text: 'niet' },
      { kind: 'text', text: ', met ' },
      { kind: 'code', text: 'Ctrl+K' },
      { kind: 'text', text: '. Zie ' },
      { kind: 'link', text: 'hier', to: 'x' },
      { kind: 'text', text: '.' },
    ]);
    expect(inlinesOf('een_naam_met_streepjes', nowhere)).toEqual([
      { kind: 'text', text: 'een_naam_met_streepjes' },
    ]);
  });

  test('lists within lists', () => {
    const [list] = blocks('- een\n  1. twee\n  2. drie\n- vier\n\nvijf');
    expect(list).toMatchObject({ kind: 'list', ordered: false });
    expect(list?.kind === 'list' && list.entries[0]?.[1]).toMatchObject({ ordered: true });
    expect(list?.kind === 'list' && list.entries).toHaveLength(2);
  });

  test.each([
    '<b>vet</b>',
    '---',
    '    ingesprongen',
    '#### te diep',
    '| een |\n| twee |',
    '```\nopen',
    '![](../screens/x.png)',
    '![buiten](https://example.org/x.png)',
  ])('refuses what would look different here: %s', (markdown) => {
    expect(() => blocks(markdown)).toThrow(ManualFault);
  });
});
