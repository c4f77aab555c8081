import { attack as attackReleases } from '../statistics/attack/attack.ts';
import { contradictedIn, truthOf } from '../statistics/attack/truth.ts';
import { InputError } from '../statistics/linked/input-error.ts';
import type { PublishedRelease } from '../statistics/linked/published.ts';
import { highsSolver } from '../statistics/solver/highs.ts';
import { attackCode, attackReport } from './attack-report.ts';
import type { Command, Outcome, Place } from './command.ts';
import { type Typed, UsageError } from './options.ts';
import { refusing } from './protect.ts';
import { releaseIn, textOfFile } from './release-folders.ts';

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
    : attackReport(found, hasTruth, place.language);
  return { code: attackCode(found, hasTruth), out, err: '' };
}
