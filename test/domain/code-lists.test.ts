import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  broaderChain,
  type Code,
  type CodeList,
  channel,
  codeList,
  codeLists,
  codeOn,
  codeSchema,
  codesOn,
  label,
  nature,
  type Severity,
  severity,
} from '../../domain/code-lists/index.ts';
import { severityBand, severityBands, severityGuide } from '../../domain/severity.ts';

const lists: [string, CodeList][] = Object.entries(codeLists);

function everyRow(list: CodeList): readonly Code[] {
  return [...list.codes, ...list.groups];
}

describe.each(lists)('the list %s', (name, list) => {
  const rows = everyRow(list);
  const codes = rows.map((row) => row.code);

  it('stands in the index under its own name, with a version', () => {
    expect(list.name).toBe(name);
    expect(list.version).toMatch(/^\d{4}\.\d+$/);
  });

  it('names every code and group once', () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('writes codes in lower snake case, the measures of the founding document in capitals', () => {
    const shape = name === 'vpt_measure' ? /^[A-Z]+$/ : /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
    expect(codes.filter((code) => !shape.test(code))).toEqual([]);
  });

  it('has a Dutch and an English label for every row', () => {
    const bare = rows.filter((row) => row.nl.trim() === '' || row.en.trim() === '');
    expect(bare).toEqual([]);
  });

  it('gives no two codes the same label', () => {
    const labels = list.codes.map((row) => row.nl);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('rolls up to rows that exist', () => {
    const missing = rows.filter((row) => row.broader && !codes.includes(row.broader));
    expect(missing).toEqual([]);
  });

  it('has no row above itself', () => {
    for (const row of rows) {
      const above = new Set<string>();
      for (let code = row.broader; code !== undefined; ) {
        expect(above.has(code) || code === row.code).toBe(false);
        above.add(code);
        code = rows.find((other) => other.code === code)?.broader;
      }
    }
  });

  it('has no group without a code under it', () => {
    const used = new Set(list.codes.flatMap((row) => broaderChain(list, row.code)));
    expect(list.groups.filter((group) => !used.has(group.code))).toEqual([]);
  });

  it('calls nobody "dader"', () => {
    expect(rows.filter((row) => /dader/i.test(row.nl))).toEqual([]);
  });
});

describe('a code', () => {
  it('is accepted by the schema of its list and typed as one of its codes', () => {
    const parsed = codeSchema(severity).parse('s4');
    expectTypeOf(parsed).toEqualTypeOf<Severity>();
    expect(parsed).toBe('s4');
  });

  it('is refused with code.unknown when the list does not know it', () => {
    for (const wrong of ['s6', 'low', '', null, 4]) {
      const result = codeSchema(severity).safeParse(wrong);
      expect(result.error?.issues.map((issue) => issue.message)).toEqual(['code.unknown']);
    }
  });

  it('rolls up nearest first', () => {
    expect(broaderChain(nature, 'insult')).toEqual(['verbal_aggression', 'aggression']);
    expect(broaderChain(nature, 'bribery_offer')).toEqual(['bribery', 'integrity']);
    expect(broaderChain(nature, 'other')).toEqual([]);
    expect(broaderChain(channel, 'counter')).toEqual(['in_person']);
    expect(broaderChain(channel, 'no_such_code')).toEqual([]);
  });

  it('is shown in the language of the screen, a group as well', () => {
    expect(label(channel, 'counter', 'nl')).toBe('Balie');
    expect(label(channel, 'in_person', 'en')).toBe('In person');
    expect(label(channel, 'no_such_code', 'nl')).toBe('no_such_code');
  });

  it('that retired is no longer offered, yet old records with it stay readable', () => {
    const office = codeList('office', [
      { code: 'alderman', nl: 'Wethouder', en: 'Alderman' },
      {
        code: 'district_mayor',
        nl: 'Wijkburgemeester',
        en: 'District mayor',
        validUntil: '2025-12-31',
      },
    ]);
    expect(codesOn(office, '2025-12-31').map((row) => row.code)).toEqual([
      'alderman',
      'district_mayor',
    ]);
    expect(codesOn(office, '2026-01-01').map((row) => row.code)).toEqual(['alderman']);
    expect(codeSchema(office).parse('district_mayor')).toBe('district_mayor');
    expect(label(office, 'district_mayor', 'nl')).toBe('Wijkburgemeester');
  });
});

describe('§8.3: merger of municipalities: two codes that become one on 1 January', () => {
  const unit = codeList('unit', [
    { code: 'east', nl: 'Oost', en: 'East', validUntil: '2026-12-31', replacedBy: 'city' },
    { code: 'west', nl: 'West', en: 'West', validUntil: '2026-12-31', replacedBy: 'city' },
    { code: 'north', nl: 'Noord', en: 'North', validUntil: '2026-12-31', replacedBy: 'outer' },
    { code: 'city', nl: 'Stad', en: 'City', validFrom: '2027-01-01' },
    { code: 'outer', nl: 'Buiten', en: 'Outer', validFrom: '2027-01-01' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ]);
  const offered = (day: string) => codesOn(unit, day).map(({ code }) => code);
  const on = (day: string) => unit.codes.map(({ code }) => codeOn(unit, code, day));

  it('are offered until the last day of the year, and the new one from the first', () => {
    expect(offered('2026-12-31')).toEqual(['east', 'west', 'north', 'other']);
    expect(offered('2027-01-01')).toEqual(['city', 'outer', 'other']);
  });

  it('count under the codes of the year, and what cannot be told apart is other', () => {
    expect(on('2027-01-01')).toEqual(['city', 'city', 'outer', 'city', 'outer', 'other']);
    expect(on('2026-01-01')).toEqual(['east', 'west', 'north', 'other', 'north', 'other']);
    expect(codeOn(unit, 'no_such_code', '2026-01-01')).toBe('no_such_code');
  });
});

describe('severity', () => {
  it('has every step in exactly one public band, the same as its roll-up', () => {
    for (const { code } of severity.codes) {
      const holding = severityBands.filter((band) => band === severityBand(code));
      expect(holding).toHaveLength(1);
      expect(broaderChain(severity, code)).toEqual(holding);
    }
    expect(severity.groups.map((group) => group.code)).toEqual([...severityBands]);
  });

  it('is low for 1 and 2, middle for 3, high for 4 and 5', () => {
    expect(severity.codes.map(({ code }) => severityBand(code))).toEqual([
      'low',
      'low',
      'middle',
      'high',
      'high',
    ]);
  });

  it('explains every step in both languages', () => {
    expect(Object.keys(severityGuide)).toEqual(severity.codes.map((row) => row.code));
  });
});
