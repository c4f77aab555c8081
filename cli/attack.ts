import {
  type Attack,
  attack as attackReleases,
  type Finding,
} from '../statistics/attack/attack.ts';
import { contradictedIn, truthOf } from '../statistics/attack/truth.ts';
import { InputError } from '../statistics/linked/input-error.ts';
import type { PublishedRelease } from '../statistics/linked/published.ts';
import { highsSolver } from '../statistics/solver/highs.ts';
import type { Command, Outcome, Place } from './command.ts';
import { contradictionLines } from './contradiction-lines.ts';
import { type Typed, UsageError } from './options.ts';
import { refusing } from './protect.ts';
import { releaseIn, textOfFile } from './release-folders.ts';
import { text } from './texts.ts';

/** `luwte attack`: what the cleverest reader of these releases can know. */
export const attack: Command = {
  options: ['truth', 'json'],
  misunderstood: 1,
  run: async (typed, place) => {
    const folders = typed.words.slice(1);
    if (folders.length === 0) throw new UsageError('noRelease');
    return refusing(typed.options.get('truth') ?? folders[0] ?? '', place, () =>
      run(typed, folders, place),
    );
  },
};

/**
 * The truth of every release that has its columns and says nothing else.
 * @throws InputError `truthDiffers` when it is that of none.
 */
function truthsOf(releases: readonly PublishedRelease[], input: string) {
  const columns = new Set(
    input
      .split(/\r?\n/, 1)[0]
      ?.replace(/^\uFEFF/, '')
      .split(/[,;]/),
  );
  const fitting = releases.filter(
    ({ file }) =>
      file.dimensions.every((name) => columns.has(name)) &&
      columns.size === file.dimensions.length + 3,
  );
  const candidates = fitting.length > 0 ? fitting : releases.slice(0, 1);
  const read = candidates.map((release) => {
    const truth = truthOf(release.file, input);
    return { truth, contradicted: contradictedIn(release, truth) };
  });
  const agreeing = read.filter(({ contradicted }) => contradicted === null);
  const [first] = read;
  if (first !== undefined && agreeing.length === 0)
    throw new InputError('truthDiffers', { cell: first.contradicted || 'total' });
  return agreeing.map(({ truth }) => truth);
}

async function run(typed: Typed, folders: readonly string[], place: Place): Promise<Outcome> {
  const read = await Promise.all(folders.map(releaseIn));
  const releases = read.map(({ release }) => release);
  const truth = typed.options.get('truth');
  const truths = truth === undefined ? [] : truthsOf(releases, textOfFile(truth));
  const found = attackReleases(await highsSolver(), releases, { truths });
  const hasTruth = truths.length === releases.length;
  const out = typed.options.has('json')
    ? `${JSON.stringify(found, null, 2)}\n`
    : report(found, hasTruth, place);
  return { code: codeOf(found, hasTruth), out, err: '' };
}

/**
 * Nothing found is no proof of safety where the files alone were not worked through, or tables in a
 * circle were not judged together, or releases contradict each other: that ends as what was not done.
 */
const isUnproven = (
  { findings, circles, contradictions, areChangesJudged, checked }: Attack,
  hasTruth: boolean,
) =>
  findings.length === 0 &&
  (circles.length + contradictions.length > 0 ||
    !areChangesJudged ||
    (!checked.exact && !hasTruth));

function codeOf(found: Attack, hasTruth: boolean): 0 | 1 | 2 {
  if (found.findings.length > 0) return 2;
  return isUnproven(found, hasTruth) ? 1 : 0;
}

const rangeOf = (least: number, most: number | null, { language }: Place) => {
  if (most === null) return text(language, 'orMore', { least });
  return least === most
    ? text(language, 'exactly', { least })
    : text(language, 'between', { least, most });
};

function findingLine(
  { kind, key, least, most, insider, release = 0 }: Finding,
  place: Place,
): string {
  const { language } = place;
  const range = rangeOf(least, most, place);
  const cell = key || 'total';
  return text(language, `found_${kind}`, { cell, range, insider: insider || 'total', release });
}

function report(found: Attack, hasTruth: boolean, place: Place): string {
  const { findings, intervals, circles, contradictions, checked } = found;
  const { language } = place;
  const lines = [
    ...intervals.map(({ key, least, most }) => `${key || 'total'}: ${rangeOf(least, most, place)}`),
    ...findings.map((finding) => findingLine(finding, place)),
    ...circles.map(({ tables, cells }) =>
      text(language, 'circleUnjudged', { tables: tables.join(', '), cells }),
    ),
    ...contradictionLines(contradictions, language),
    checked.exact || contradictions.length > 0 ? [] : text(language, 'notExact'),
    verdict(),
  ].flat();
  return `${lines.join('\n')}\n`;

  function verdict(): string {
    const { cells, releases } = checked;
    if (findings.length > 0) return text(language, 'exposed', { findings: findings.length });
    if (contradictions.length > 0) return text(language, 'unprovenContradiction');
    if (circles.length > 0) return text(language, 'unprovenCircle');
    return text(language, isUnproven(found, hasTruth) ? 'unproven' : 'withstood', {
      cells,
      releases,
    });
  }
}
