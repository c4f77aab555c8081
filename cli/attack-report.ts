import type { Attack, Finding } from '../statistics/attack/attack.ts';
import { contradictionLines } from './contradiction-lines.ts';
import { type Language, text } from './texts.ts';

/**
 * Nothing found is no proof of safety where the files alone were not worked through, or tables in a circle or
 * a change were not judged, or releases contradict each other: that ends as what was not done.
 */
const isUnproven = (
  { findings, circles, contradictions, unjudgedChanges, checked }: Attack,
  hasTruth: boolean,
) =>
  findings.length === 0 &&
  (circles.length + contradictions.length + unjudgedChanges.length > 0 ||
    (!checked.exact && !hasTruth));

/** How the command ends: 2 when something is exposed, 1 when nothing is proven. */
export function attackCode(found: Attack, hasTruth: boolean): 0 | 1 | 2 {
  if (found.findings.length > 0) return 2;
  return isUnproven(found, hasTruth) ? 1 : 0;
}

const rangeOf = (least: number, most: number | null, language: Language) => {
  if (most === null) return text(language, 'orMore', { least });
  return least === most
    ? text(language, 'exactly', { least })
    : text(language, 'between', { least, most });
};

function findingLine(
  { kind, key, least, most, insider, release = 0 }: Finding,
  language: Language,
): string {
  const range = rangeOf(least, most, language);
  const cell = key || 'total';
  return text(language, `found_${kind}`, { cell, range, insider: insider || 'total', release });
}

/** What an attack found, in words. @param hasTruth whether it knew the counts of all releases */
export function attackReport(found: Attack, hasTruth: boolean, language: Language): string {
  const { findings, intervals, circles, contradictions, unjudgedChanges, checked } = found;
  const lines = [
    ...intervals.map(
      ({ key, least, most }) => `${key || 'total'}: ${rangeOf(least, most, language)}`,
    ),
    ...findings.map((finding) => findingLine(finding, language)),
    ...circles.map(({ tables, cells }) =>
      text(language, 'circleUnjudged', { tables: tables.join(', '), cells }),
    ),
    ...contradictionLines(contradictions, language),
    ...unjudgedChanges.map((release) => text(language, 'changeUnjudged', { release })),
    checked.exact || contradictions.length > 0 ? [] : text(language, 'notExact'),
    verdict(),
  ].flat();
  return `${lines.join('\n')}\n`;

  function verdict(): string {
    const { cells, releases } = checked;
    if (findings.length > 0) return text(language, 'exposed', { findings: findings.length });
    if (contradictions.length > 0) return text(language, 'unprovenContradiction');
    if (circles.length > 0) return text(language, 'unprovenCircle');
    if (unjudgedChanges.length > 0) return text(language, 'unprovenChange');
    return text(language, isUnproven(found, hasTruth) ? 'unproven' : 'withstood', {
      cells,
      releases,
    });
  }
}
