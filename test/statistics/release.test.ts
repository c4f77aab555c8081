import { describe, expect, it } from 'vitest';
import { InputError } from '../../statistics/linked/input-error.ts';
import type { CountedIncidents } from '../../statistics/published-tables.ts';
import { missingSize, type Release, releaseSchema } from '../../statistics/release.ts';
import {
  type Circumstances,
  councilCounts,
  countedByUnit,
  madeOf,
  overviewCounts,
  variantCounts,
  waterrijk,
} from './release-samples.ts';
import { spread } from './samples.ts';

const releaseOf = async (...given: Parameters<typeof madeOf>) => (await madeOf(...given)).release;
const rounded: Circumstances = { method: 'rounding' };

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
  it('hidden: district teams 9 and the total 20; income too, or permits would know civil affairs', async () => {
    const release = await releaseOf('staff', overviewCounts);
    expect(shownOf(release, 'T4_department')).toEqual([['social_district_teams', 9]]);
    expect(tableOf(release, 'T1_total').total.value).toBe(20);
    expect(release.blocked).toBeNull();
    const reasonOf = (unit: string) =>
      tableOf(release, 'T4_department').cells.find(({ code }) => code === unit)?.reason;
    expect(['civil_affairs', 'permits', 'work_income'].map(reasonOf)).toEqual([
      'fewer_than_threshold',
      'fewer_than_threshold',
      'derivable',
    ]);
  });

  it('hidden: district teams 9 and the total 19 only when permits reported nothing', async () => {
    const release = await releaseOf('staff', variantCounts);
    expect(shownOf(release, 'T4_department')).toEqual([['social_district_teams', 9]]);
    expect(tableOf(release, 'T4_department').total.value).toBe(19);
  });

  it('rounded: every unit of known size is a multiple of five, and nobody narrows civil affairs below 0 to 5', async () => {
    const release = await releaseOf('staff', overviewCounts, rounded);
    const table = tableOf(release, 'T4_department');
    const units = table.cells.filter(({ value }) => value !== null);
    expect(units.map(({ code }) => code).sort()).toEqual(
      waterrijk.units.map(({ department }) => department).sort(),
    );
    expect(units.every(({ value }) => (value ?? 1) % 5 === 0)).toBe(true);
    const civil = table.cells.find(({ code }) => code === 'civil_affairs')?.guess;
    expect(civil?.least).toBe(0);
    expect(civil?.most).toBeGreaterThanOrEqual(4);
    expect(release).toMatchObject({ base: 5, reach: 1, digest: expect.any(String) });
  });

  it('publishes no unit of which nobody filled in the size', async () => {
    const cells = tableOf(await releaseOf('staff', overviewCounts), 'T4_department').cells;
    expect(cells.find(({ code }) => code === 'legal')).toMatchObject({
      status: 'not_published',
      reason: 'group_too_small',
      limit: 10,
    });
    const unknown = await releaseOf('staff', overviewCounts, { organisation: { units: [] } });
    expect(shownOf(unknown, 'T4_department')).toEqual([]);
  });
});

describe('S-10, the numbers of a council of 27', () => {
  const threeYears = countedByUnit([
    ...spread({ office: 'council_member' }, 11, 8, 0),
    ...spread({ office: 'alderman' }, 3, 3, 50),
  ]);

  it.each(['hiding', 'rounding'] as const)(
    'counts 32 people, publishes no number of a year, and says the reports are too few (%s)',
    async (method) => {
      const release = await releaseOf('political', councilCounts, { method });
      expect(release).toMatchObject({ population: 32, threshold: 10, scope: 'total_only' });
      expect(release.blocked?.nl).toBe(tooFew);
      expect(numbersOf(release)).toEqual([]);
    },
  );

  it('three years together are 14 by eleven people, without any breakdown', async () => {
    const release = await releaseOf('political', threeYears, { period: '2024/2026' });
    expect(release.blocked).toBeNull();
    expect(tableOf(release, 'T1_total').total.value).toBe(14);
    for (const { cells } of release.tables) {
      expect(cells.every(({ status }) => status === 'not_published')).toBe(true);
    }
    expect(release.tables.map(({ id }) => id)).not.toContain('T10_quarter');
  });

  it('rounded they are a multiple of ten', async () => {
    const release = await releaseOf('political', threeYears, { ...rounded, period: '2024/2026' });
    expect([10, 20]).toContain(tableOf(release, 'T1_total').total.value);
    expect(release.base).toBe(10);
  });
});

describe('TC-09, a group too small', () => {
  it('lets nothing leave of nine staff, whatever was reported', async () => {
    for (const counts of [[], overviewCounts]) {
      const release = await releaseOf('staff', counts, { organisation: { staffSize: 9 } });
      expect(release.scope).toBe('nothing');
      expect(release.blocked?.nl).toContain('kleiner dan 10 mensen');
      expect(numbersOf(release)).toEqual([]);
    }
  });

  it.each(['hiding', 'rounding'] as const)(
    'lets nothing leave of a council of nine, not even a zero (%s)',
    async (method) => {
      const organisation = { councilSeats: 9, aldermen: 2 };
      const release = await releaseOf('political', councilCounts, { method, organisation });
      expect(release).toMatchObject({ population: 12, scope: 'nothing', digest: null });
      expect(release.blocked?.en).toContain('smaller than 20 people');
      expect(numbersOf(release)).toEqual([]);
    },
  );

  it('lets nothing leave while a size is missing, and says which', async () => {
    const missing = { staffSize: null, councilSeats: null, aldermen: null };
    const release = await releaseOf('staff', overviewCounts, { organisation: missing });
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
  it('follows the organisation when it asks for more reporters, and the base with it', async () => {
    const release = await releaseOf('staff', overviewCounts, { organisation: { threshold: 7 } });
    expect(release.threshold).toBe(7);
    const blurred = await releaseOf('staff', overviewCounts, {
      ...rounded,
      organisation: { threshold: 7 },
    });
    expect(blurred.base).toBe(10);
    const strict = await releaseOf('staff', overviewCounts, { organisation: { threshold: 18 } });
    expect(strict.blocked?.nl).toBe(tooFew);
  });

  it('is never below ten for officeholders', async () => {
    const thresholdWith = async (threshold: number) =>
      (await releaseOf('political', [], { organisation: { threshold } })).threshold;
    expect(await thresholdWith(5)).toBe(10);
    expect(await thresholdWith(12)).toBe(12);
  });
});

describe('the rows of the tables', () => {
  it('are the same whether nothing was reported or much', async () => {
    const rows = async (...given: Parameters<typeof madeOf>) => {
      const release = await releaseOf(...given);
      return release.tables.map(({ id }) => codesOf(release, id));
    };
    expect(await rows('staff', [])).toEqual(await rows('staff', overviewCounts));
    expect(await rows('staff', overviewCounts, rounded)).toEqual(
      await rows('staff', overviewCounts),
    );
    expect(await rows('political', [])).toEqual(await rows('political', councilCounts));
  });

  it('are natures rolled up as far as the groups, the sensitive ones by themselves', async () => {
    expect(codesOf(await releaseOf('staff', []), 'T2_nature')).toEqual([
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

  it('are channels by kind, public bands of severity, and quarters of a year', async () => {
    const release = await releaseOf('staff', []);
    const channels = ['in_person', 'remote', 'written', 'online', 'other'];
    expect(codesOf(release, 'T3_channel')).toEqual(channels);
    expect(codesOf(release, 'T6_severity')).toEqual(['low', 'middle', 'high']);
    expect(codesOf(release, 'T10_quarter')).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    const quarter = await releaseOf('staff', [], { period: '2026-Q1' });
    expect(quarter.tables.map(({ id }) => id)).not.toContain('T10_quarter');
  });

  it('hold no office that one person has', async () => {
    const codes = codesOf(await releaseOf('political', []), 'T5_office');
    expect(codes).toContain('officeholder_any');
    for (const single of ['mayor', 'griffier', 'deputy_griffier', 'group_chair']) {
      expect(codes).not.toContain(single);
    }
  });

  it('count every incident in the row its codes roll up to', async () => {
    const counts: CountedIncidents[] = [
      { nature: 'insult', channel: 'phone', severity: 's1', month: 4, firstTalk: 'in_time' },
      {
        nature: 'threat_death',
        channel: 'social_media',
        severity: 's5',
        month: 12,
        firstTalk: 'late',
      },
    ].flatMap((codes, group) =>
      Array.from({ length: 50 }, (_, index) => ({
        ...codes,
        reaction: group === 0 ? 'late' : 'no_term',
        reporter: group * 100 + index,
        unit: 'work_income',
        incidents: 1,
      })),
    );
    const release = await releaseOf('staff', counts, rounded);
    const large = (id: string) =>
      shownOf(release, id).flatMap(([code, value]) => (Number(value) > 20 ? [code] : []));
    expect(large('T2_nature')).toEqual(['verbal_aggression', 'threat']);
    expect(large('T3_channel')).toEqual(['remote', 'online']);
    expect(large('T10_quarter')).toEqual(['Q2', 'Q4']);
    expect(large('T6_severity')).toEqual(['low', 'high']);
    expect(large('T7_first_talk')).toEqual(['in_time', 'late']);
    expect(large('T8_reaction')).toEqual(['late', 'no_term']);
  });

  it('have no place for a code of the other compartment', async () => {
    await expect(madeOf('staff', councilCounts)).rejects.toThrow(InputError);
    await expect(madeOf('political', overviewCounts)).rejects.toThrow(InputError);
  });
});

describe('a release', () => {
  it('of a year without a single incident says no more than one with too few', async () => {
    const none = await releaseOf('staff', []);
    expect(none).toEqual(await releaseOf('staff', overviewCounts.slice(0, 4)));
    expect(none.blocked?.nl).toBe(tooFew);
  });

  it('comes back from the text it was frozen as', async () => {
    const releases = [
      await releaseOf('staff', overviewCounts),
      await releaseOf('staff', overviewCounts, rounded),
      await releaseOf('political', councilCounts),
    ];
    for (const release of releases) {
      expect(releaseSchema.parse(JSON.parse(JSON.stringify(release)))).toEqual(release);
    }
  });

  it('is refused when a hidden number was put back into its text', async () => {
    const frozen = JSON.stringify(await releaseOf('staff', overviewCounts));
    const tampered = frozen.replace(
      /"value":null,"status":"hidden"/,
      '"value":4,"status":"hidden"',
    );
    expect(tampered).not.toBe(frozen);
    expect(releaseSchema.safeParse(JSON.parse(tampered)).success).toBe(false);
  });

  it('knows for whom, of which period, by which version it was made, and what it replaces', async () => {
    const release = await releaseOf('political', [], { period: '2025-Q3', correction: 2 });
    expect(release).toMatchObject({
      compartment: 'political',
      period: '2025-Q3',
      correction: 2,
      municipality: waterrijk.municipality,
      councilSeats: 27,
      version: '0.1.0',
      createdOn: '2027-01-04',
    });
  });
});
