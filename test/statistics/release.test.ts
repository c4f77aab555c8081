import { describe, expect, it } from 'vitest';
import {
  buildRelease,
  type CountedIncidents,
  missingSize,
  type Release,
  releaseSchema,
} from '../../statistics/release.ts';
import { TabulationError } from '../../statistics/table.ts';
import {
  councilCounts,
  countedByUnit,
  overviewCounts,
  releaseOf,
  variantCounts,
  waterrijk,
} from './release-samples.ts';
import { spread } from './samples.ts';

function tableOf({ tables }: Release, id: string) {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

const codesOf = (release: Release, id: string) =>
  tableOf(release, id).cells.map(({ code }) => code);
const shownOf = (release: Release, id: string) =>
  tableOf(release, id)
    .cells.filter(({ value }) => value !== null)
    .map(({ code, value }) => [code, value]);
const numbersOf = ({ tables }: Release) =>
  tables.flatMap(({ cells, total }) => [...cells, total]).filter(({ value }) => value !== null);

const tooFew = 'Het aantal meldingen is te klein om te publiceren.';

describe('S-09, the yearly numbers of 420 staff', () => {
  it('shows district teams 9, work and income 6 and the total 20, and hides every other unit', () => {
    const release = releaseOf('staff', overviewCounts);
    expect(shownOf(release, 'T4_department')).toEqual([
      ['social_district_teams', 9],
      ['work_income', 6],
    ]);
    expect(tableOf(release, 'T4_department').total.value).toBe(20);
    expect(tableOf(release, 'T1_total').total.value).toBe(20);
    expect(release.blocked).toBeNull();
  });

  it('shows district teams 9 and the total 19 only when permits reported nothing', () => {
    const release = releaseOf('staff', variantCounts);
    expect(shownOf(release, 'T4_department')).toEqual([['social_district_teams', 9]]);
    expect(tableOf(release, 'T4_department').total.value).toBe(19);
  });

  it('publishes no unit of which nobody filled in the size', () => {
    const cells = tableOf(releaseOf('staff', overviewCounts), 'T4_department').cells;
    expect(cells.find(({ code }) => code === 'legal')?.status).toBe('not_published_population');
    const unknown = releaseOf('staff', overviewCounts, { units: [] });
    expect(shownOf(unknown, 'T4_department')).toEqual([]);
  });
});

describe('S-10, the yearly numbers of a council of 27', () => {
  it('counts 32 people, publishes no number, and says the reports are too few', () => {
    const release = releaseOf('political', councilCounts);
    expect(release).toMatchObject({ population: 32, threshold: 10, scope: 'total_only' });
    expect(release.blocked?.nl).toBe(tooFew);
    expect(numbersOf(release)).toEqual([]);
  });

  it('publishes a total by eleven people and no breakdown of it', () => {
    const counts = countedByUnit(spread({ office: 'council_member' }, 14, 11, 0));
    const release = releaseOf('political', counts);
    expect(release.blocked).toBeNull();
    expect(tableOf(release, 'T1_total').total.value).toBe(14);
    for (const { cells } of release.tables) {
      expect(cells.every(({ status }) => status === 'not_published_population')).toBe(true);
    }
  });
});

describe('a group too small', () => {
  it('lets nothing leave of nine staff, whatever was reported', () => {
    for (const counts of [[], overviewCounts]) {
      const release = releaseOf('staff', counts, { staffSize: 9 });
      expect(release.scope).toBe('nothing');
      expect(release.blocked?.nl).toContain('kleiner dan 10 mensen');
      expect(numbersOf(release)).toEqual([]);
    }
  });

  it('TC-09: lets nothing leave of a council of nine, not even a zero', () => {
    const release = releaseOf('political', councilCounts, { councilSeats: 9, aldermen: 2 });
    expect(release).toMatchObject({ population: 12, scope: 'nothing' });
    expect(release.blocked?.en).toContain('smaller than 20 people');
    expect(numbersOf(release)).toEqual([]);
  });

  it('lets nothing leave while a size is missing, and says which', () => {
    const missing = { staffSize: null, councilSeats: null, aldermen: null };
    const release = releaseOf('staff', overviewCounts, missing);
    expect(release.blocked?.nl).toContain('hoeveel mensen er werken');
    expect(numbersOf(release)).toEqual([]);
    expect(missingSize('staff', { ...waterrijk, ...missing })).toBe('staffSize');
    expect(missingSize('political', { ...waterrijk, ...missing })).toBe('councilSeats');
    expect(missingSize('political', { ...waterrijk, aldermen: null })).toBe('aldermen');
    expect(missingSize('staff', { ...waterrijk, councilSeats: null })).toBeNull();
    expect(missingSize('political', { ...waterrijk, staffSize: null })).toBeNull();
  });
});

describe('the threshold', () => {
  it('follows the organisation when it asks for more reporters', () => {
    const release = releaseOf('staff', overviewCounts, { threshold: 7 });
    expect(release.threshold).toBe(7);
    expect(shownOf(release, 'T4_department')).toEqual([['social_district_teams', 9]]);
    const strict = releaseOf('staff', overviewCounts, { threshold: 18 });
    expect(strict.blocked?.nl).toBe(tooFew);
  });

  it('is never below ten for officeholders', () => {
    expect(releaseOf('political', [], { threshold: 5 }).threshold).toBe(10);
    expect(releaseOf('political', [], { threshold: 12 }).threshold).toBe(12);
  });
});

describe('the rows of the tables', () => {
  it('are the same whether nothing was reported or much', () => {
    const rows = (release: Release) => release.tables.map(({ id }) => codesOf(release, id));
    expect(rows(releaseOf('staff', []))).toEqual(rows(releaseOf('staff', overviewCounts)));
    expect(rows(releaseOf('political', []))).toEqual(rows(releaseOf('political', councilCounts)));
  });

  it('are natures rolled up as far as the groups, the sensitive ones by themselves', () => {
    expect(codesOf(releaseOf('staff', []), 'T2_nature')).toEqual([
      'verbal_aggression',
      'intimidation',
      'threat_to_authority',
      'stalking',
      'threat',
      'damage_property',
      'physical_violence',
      'discrimination',
      'sexual_intimidation',
      'online',
      'bribery',
      'undermining',
      'internal_misconduct',
      'other',
    ]);
  });

  it('are channels by kind, public bands of severity, and quarters', () => {
    const release = releaseOf('staff', []);
    const channels = ['in_person', 'remote', 'written', 'online', 'other'];
    expect(codesOf(release, 'T3_channel')).toEqual(channels);
    expect(codesOf(release, 'T6_severity')).toEqual(['low', 'middle', 'high']);
    expect(codesOf(release, 'T10_quarter')).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
  });

  it('hold no office that one person has', () => {
    const codes = codesOf(releaseOf('political', []), 'T5_office');
    expect(codes).toContain('officeholder_any');
    for (const single of ['mayor', 'griffier', 'deputy_griffier', 'group_chair']) {
      expect(codes).not.toContain(single);
    }
  });

  it('count every incident in the row its codes roll up to', () => {
    const counts: CountedIncidents[] = [
      { nature: 'insult', channel: 'phone', severity: 's1', month: 4 },
      { nature: 'threat_death', channel: 'social_media', severity: 's5', month: 12 },
    ].flatMap((codes, group) =>
      Array.from({ length: 40 }, (_, index) => ({
        ...codes,
        reporter: group * 100 + index,
        unit: 'work_income',
        incidents: 1,
      })),
    );
    const release = releaseOf('staff', counts);
    expect(tableOf(release, 'T1_total').total.value).toBe(80);
    // Two full rows and empty ones: the second full row hides the empty ones.
    expect(shownOf(release, 'T2_nature')).toEqual([['threat', 40]]);
    expect(shownOf(release, 'T3_channel')).toEqual([['online', 40]]);
    expect(shownOf(release, 'T10_quarter')).toEqual([['Q4', 40]]);
    expect(shownOf(release, 'T6_severity')).toEqual([['high', 40]]);
  });

  it('have no place for a code of the other compartment', () => {
    expect(() => releaseOf('staff', councilCounts)).toThrow(TabulationError);
    expect(() => releaseOf('political', overviewCounts)).toThrow(TabulationError);
  });
});

describe('a release', () => {
  it('of a year without a single incident says no more than one with too few', () => {
    const none = releaseOf('staff', []);
    const few = releaseOf('staff', overviewCounts.slice(0, 4));
    expect(none).toEqual(few);
    expect(none.blocked?.nl).toBe(tooFew);
  });

  it('comes back from the text it was frozen as', () => {
    for (const release of [
      releaseOf('staff', overviewCounts),
      releaseOf('political', councilCounts),
    ]) {
      expect(releaseSchema.parse(JSON.parse(JSON.stringify(release)))).toEqual(release);
    }
  });

  it('is refused when a hidden number was put back into its text', () => {
    const frozen = JSON.stringify(releaseOf('staff', overviewCounts));
    const tampered = frozen.replace(
      /"value":null,"status":"suppressed_primary"/,
      '"value":4,"status":"suppressed_primary"',
    );
    expect(tampered).not.toBe(frozen);
    expect(releaseSchema.safeParse(JSON.parse(tampered)).success).toBe(false);
  });

  it('knows for whom, of which year and by which version it was made', () => {
    const release = buildRelease([], {
      compartment: 'political',
      year: 2025,
      organisation: waterrijk,
      version: '0.2.0',
      createdOn: '2026-01-05',
    });
    expect(release).toMatchObject({
      compartment: 'political',
      year: 2025,
      municipality: { code: 'GM9999', name: 'Waterrijk' },
      councilSeats: 27,
      version: '0.2.0',
      createdOn: '2026-01-05',
    });
    expect(releaseOf('staff', []).councilSeats).toBeNull();
  });
});
