import { followUpsUntil, recommendationsUntil, sectionsOf } from '../../db/repositories/annual.ts';
import { firstWrongRelease } from '../../db/repositories/ledger.ts';
import { everybodyCalled } from '../../db/repositories/signals.ts';
import { foundIn } from '../../domain/annual/found-words.ts';
import { standardText } from '../../domain/annual/standard-texts.ts';
import { annualSection } from '../../domain/code-lists/index.ts';
import { endStates } from '../../domain/records/annual.ts';
import type { Release } from '../../statistics/release.ts';
import type { Output } from '../contract/index.ts';
import { frozenRelease } from '../statistics/ledger.ts';
import type { Answer, OpenVault } from './open-vault.ts';
import { readSignals } from './signals.ts';

/** How the figures of a year are for its report. */
export type FiguresState = Output<'annual.get'>['figures'];

/** What was published of a year, and whether it can be shown. */
export function figuresOfYear(
  vault: Pick<OpenVault, 'database'>,
  period: string,
): { readonly state: FiguresState; readonly release: Release | null } {
  const frozen = frozenRelease(vault, period);
  if (frozen === undefined) return { state: 'none', release: null };
  const { release, files } = frozen;
  if (firstWrongRelease(vault.database) !== null) return { state: 'unproven', release };
  if (release.blocked !== null) return { state: 'withheld', release };
  const isProven =
    release.digest !== null && files.some(({ name }) => name.includes('_certificate/'));
  return { state: isProven ? 'numbers' : 'unproven', release };
}

/** What was recommended in a year, and what of before is still asked about in it. */
export function adviceIn({ database }: OpenVault, year: number) {
  const all = recommendationsUntil(database, year);
  const followUps = followUpsUntil(database, year);
  const ended = new Set(
    followUps
      .filter((one) => one.year < year && endStates.has(one.state))
      .map(({ recommendationId }) => recommendationId),
  );
  const before = all
    .filter((one) => one.year < year && !ended.has(one.id))
    .map((one) => {
      const said = followUps.findLast(({ recommendationId }) => recommendationId === one.id);
      return { ...one, followUp: said ? { state: said.state, remark: said.remark } : null };
    });
  return { now: all.filter((one) => one.year === year), before };
}

/** Numbers that stand in a release as they are; rounded ones are no truth that was typed. */
function publishedNumbers(release: Release | null): Set<number> {
  const cells = release?.tables.flatMap(({ cells: rows, total }) => [...rows, total]) ?? [];
  return new Set(cells.flatMap(({ value }) => value ?? []));
}

/** What has to be looked at in the texts of a year, in the order of the report. */
export function foundInReport(vault: OpenVault, year: number): Output<'annual.get'>['found'] {
  const { database } = vault;
  const watched = {
    people: everybodyCalled(database),
    published: publishedNumbers(figuresOfYear(vault, String(year)).release),
  };
  const written = new Map(sectionsOf(database, year).map(({ section, words }) => [section, words]));
  const { now, before } = adviceIn(vault, year);
  const advice = [
    ...now.map(({ words }) => words),
    ...before.flatMap(({ words, followUp }) => [words, followUp?.remark ?? '']),
  ];
  const found = annualSection.codes.flatMap(({ code: section }) => {
    const texts = [written.get(section) ?? '', ...(section === 'recommendations' ? advice : [])];
    return texts.flatMap((text) => foundIn(text, watched).map((one) => ({ section, ...one })));
  });
  // What stands twice in one sentence is looked at once.
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** Signals of a year, by their patterns, as points. */
function signalsAsText(vault: OpenVault, year: number): string | null {
  const signals = readSignals(vault).filter(({ noticedOn }) => noticedOn.startsWith(`${year}-`));
  if (signals.length === 0) return null;
  return [...Map.groupBy(signals, ({ pattern }) => pattern)]
    .map(([pattern, of]) => {
      const points = of.map(({ text }) => `- ${text.replaceAll('\n', ' ')}`).join('\n');
      return pattern === '' ? points : `${pattern}:\n\n${points}`;
    })
    .join('\n\n');
}

/** Years that a report can be written about: this one, and as far back as counts are kept. */
const yearsBack = 3;

/** What was written for the report of a year, and what can be. */
export function annualView(vault: OpenVault, year: number): Answer<'annual.get'> {
  const { database, today, regime } = vault;
  const stored = new Map(sectionsOf(database, year).map((one) => [one.section, one]));
  const { now, before } = adviceIn(vault, year);
  const thisYear = Number(today.slice(0, 4));
  return {
    today,
    years: Array.from({ length: yearsBack + 1 }, (_, index) => thisYear - index),
    figures: figuresOfYear(vault, String(year)).state,
    sections: annualSection.codes.map(({ code }) => ({
      section: code,
      words: stored.get(code)?.words ?? '',
      changedAt: stored.get(code)?.changedAt ?? null,
      standard: code === 'signals' ? signalsAsText(vault, year) : standardText(code, year, regime),
    })),
    found: foundInReport(vault, year),
    recommendations: now.map(({ id, measure, words }) => ({ id, measure, words })),
    earlier: before.map(({ recordedAt: _, ...one }) => one),
  };
}
