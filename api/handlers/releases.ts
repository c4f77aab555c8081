import { countBetween, countedIncidents, reportYears } from '../../db/repositories/counts.ts';
import { waitingBetween } from '../../db/repositories/handovers.ts';
import { linesIn, releaseKeys } from '../../db/repositories/ledger.ts';
import { organisationOn, spansMerger } from '../../domain/records/organisation.ts';
import { senderOf } from '../../envelope/sender.ts';
import { isAboutFew } from '../../statistics/correction.ts';
import type { PublishedFiles } from '../../statistics/formats/index.ts';
import type { ReleaseTask } from '../../statistics/make-release.ts';
import {
  isShared,
  periodOf,
  quartersOf,
  relatedPeriods,
  yearsUntil,
} from '../../statistics/period.ts';
import { tablesBeside } from '../../statistics/published-tables.ts';
import { why } from '../../statistics/reasons.ts';
import {
  besideEarlier,
  missingSize,
  type Release,
  type ReleasedCell,
} from '../../statistics/release.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { releaseCommands } from '../contract/releases.ts';
import { freeze, frozenRelease, isForgotten, standingBeside } from '../statistics/ledger.ts';
import { type Making, StatisticsThread } from '../statistics/statistics-thread.ts';
import { type OpenVault, readFormer } from './open-vault.ts';
import { indicatorsFor } from './policy-files.ts';
import { courseView } from './published-course.ts';
import { keyIn } from './registry.ts';
import { destinationOf, packAgain, refuseOthers, writeAll } from './release-files.ts';

/** What the commands on releases need of the desk. */
export interface ReleaseDesk {
  /** The vault at this moment. */
  readonly vault: () => OpenVault;
  /** The program of the thread that makes releases. */
  readonly statisticsWorker: string | URL;
}

type ReleaseHandlers = {
  readonly [N in keyof typeof releaseCommands | 'registry.pack']: (
    input: Parsed<N>,
  ) => Promise<Output<N>>;
};

/** Answers to the commands on releases, and a way to stop what is being made. */
export interface ReleaseRoom {
  readonly handlers: ReleaseHandlers;
  letGo(): void;
}

type Wanted = Pick<Parsed<'releases.preview'>, 'period' | 'method' | 'correction'>;

/** Makes the commands on releases of a desk. */
export function releaseRoom(desk: ReleaseDesk): ReleaseRoom {
  const thread = new StatisticsThread(desk.statisticsWorker);
  return {
    letGo: () => thread.stop(),
    handlers: {
      'releases.periods': async () => ({ periods: periodsOf(desk.vault()) }),

      'releases.course': async () => courseView(desk.vault()),

      'releases.preview': async (wanted) => {
        const vault = desk.vault();
        const frozen = wanted.correction ? undefined : frozenRelease(vault, wanted.period);
        if (frozen) return readyView(vault, frozen, frozen.on);
        const made = await thread.release(await taskOf(vault, wanted));
        if ('seconds' in made) return workingView(made);
        return readyView(vault, made, null);
      },

      'releases.cancel': async () => {
        thread.stop();
        return {};
      },

      'releases.publish': async (input) => publish(desk.vault(), thread, input),

      'releases.ledger': async () => ledgerView(desk.vault()),

      'registry.pack': (input) => packAgain(desk.vault(), input),
    },
  };
}

/** Every period there is something to say of: of each year its quarters, itself, and with two before it. */
function periodsOf(vault: OpenVault): Output<'releases.periods'>['periods'] {
  const { database, today } = vault;
  const years = new Set([Number(today.slice(0, 4)), ...reportYears(database)]);
  const periods = [...years]
    .sort((one, other) => other - one)
    .flatMap((year) => [String(year), ...quartersOf(year), yearsUntil(year)]);
  const published = new Map(linesIn(database).map((line) => [line.period, line]));
  return periods.map((period) => {
    const entry = published.get(period);
    return {
      period,
      over: isOver(vault, period),
      frozen: entry
        ? { on: entry.publishedOn, checksum: entry.checksum, correction: entry.correction }
        : null,
    };
  });
}

const daysOf = (period: string) => {
  const parts = periodOf(period);
  if (parts === null) throw new LuwteError('input.invalid');
  return parts;
};

/** Whether nothing can be added to a period any more. */
const isOver = ({ today }: OpenVault, period: string) => daysOf(period).until < today;

/** What a period is made from, as it would leave today. */
async function taskOf(vault: OpenVault, { period, method }: Wanted): Promise<ReleaseTask> {
  const { database, regime, today, practice } = vault;
  // What it is made with stands in the files: those of a practice vault say so themselves.
  const version = practice ? `${vault.version}-oefenkluis` : vault.version;
  const { from, until } = daysOf(period);
  const former = readFormer(database);
  if (spansMerger(former, from, until)) throw new LuwteError('merger.acrossPeriod');
  const organisation = organisationOn(vault.organisation, former, until);
  if (missingSize(regime, organisation) !== null) throw new LuwteError('settings.sizesMissing');
  const lines = linesIn(database);
  const published = lines.map((line) => line.period);
  const last = lines.findLast((line) => line.period === period);
  refuseForgotten(vault, from);
  if (last !== undefined) refuseTelling(vault, period, published);
  return {
    counts: countBetween(database, { from, until, today, anew: last !== undefined }),
    related: relatedPeriods(period, published).map((other) => ({
      period: other,
      counts: countBetween(database, { ...daysOf(other), today }),
    })),
    subject: {
      ...{ compartment: regime, period, organisation, version },
      method: method ?? organisation.method,
      correction: last === undefined ? 0 : last.correction + 1,
      indicators: indicatorsFor(database, organisation.municipality.code),
      createdOn: today,
    },
    secret: releaseKeys(database).draws,
    previous: lines.at(-1)?.digest ?? null,
    earlier: await standingBeside(vault, period),
  };
}

/** @throws LuwteError `release.tooLongAgo` when destroyed cases of it are not counted any more. */
function refuseForgotten(vault: OpenVault, from: string): void {
  if (isForgotten(vault, from)) throw new LuwteError('release.tooLongAgo');
}

/**
 * A correction can be subtracted from what it corrects.
 * @throws LuwteError `release.isPart` when the days stand in another release too, `release.aboutFew`
 *   when too few people make the difference.
 */
function refuseTelling(vault: OpenVault, text: string, published: readonly string[]): void {
  if (isShared(text, published)) throw new LuwteError('release.isPart');
  const { database, regime, organisation, today } = vault;
  const period = daysOf(text);
  // A table that the release did not have is no difference with it.
  const told = frozenRelease(vault, text)?.release.tables ?? [];
  const isFew = isAboutFew(
    countedIncidents(database, { ...period, today }),
    countedIncidents(database, { ...period, today, anew: true }),
    {
      period,
      tables: tablesBeside(
        regime,
        period,
        told.map(({ id }) => id),
      ),
      least: Math.max(organisation.threshold, sensitiveLeast),
    },
  );
  if (isFew) throw new LuwteError('release.aboutFew');
}

/** People that a change of a sensitive number must be about; asked of every number here. */
const sensitiveLeast = 10;

/** Whether no release of this period is safe beside what was published. Then none is made. */
const isUnsafe = ({ blocked }: Release) => besideEarlier.some(({ nl }) => nl === blocked?.nl);

function workingView({ seconds, progress }: Making): Output<'releases.preview'> {
  const percent = (share: number) => Math.round(100 * share);
  return {
    state: 'working',
    seconds,
    progress: progress && { ...progress, share: percent(progress.share) },
  };
}

function readyView(
  vault: OpenVault,
  { release, checksum }: PublishedFiles & { readonly release: Release },
  frozenOn: string | null,
): Output<'releases.preview'> {
  const { period, correction, compartment, blocked, population, threshold } = release;
  const { method, base, reach, scope, digest, tables } = release;
  return {
    state: 'ready',
    today: vault.today,
    ...{ period, correction, compartment, blocked, population, threshold, method, base, reach },
    scope,
    until: daysOf(period).until,
    certificate: digest,
    policyOn: release.indicators?.countedOn ?? null,
    checksum,
    tables: tables.map((table) => ({
      id: table.id,
      dimension: table.dimension,
      cells: table.cells.map(cellView),
      total: cellView(table.total),
    })),
    frozen: frozenOn,
    complete: isOver(vault, period) && !(frozenOn === null && isUnsafe(release)),
  };
}

function cellView({ code, value, status, reason, threshold, limit, guess }: ReleasedCell) {
  return { code, value, status, reason, why: why(reason, { threshold, limit }), guess };
}

/**
 * Freezes a period and writes its files. It is frozen before the first file is written, so that no
 * file can exist whose numbers might still change; after a full disk, publishing again writes the
 * same files. What is published is what was looked at, or nothing.
 */
async function publish(
  vault: OpenVault,
  thread: StatisticsThread,
  { folder, pack, seen, ...wanted }: Parsed<'releases.publish'>,
): Promise<Output<'releases.publish'>> {
  const { period } = wanted;
  const destination = destinationOf(vault, folder, pack);
  const frozen = wanted.correction ? undefined : frozenRelease(vault, period);
  if (frozen) {
    refuseOthers(destination, frozen);
    vault.audit('release.write', 'release', period);
    return writeAll(vault, destination, frozen);
  }
  const { from, until } = daysOf(period);
  if (!isOver(vault, period)) throw new LuwteError('release.periodOpen', { on: until });
  if (waitingBetween(vault.database, from, until) > 0)
    throw new LuwteError('handover.waitingPeriod');
  const made = thread.known(await taskOf(vault, wanted));
  if (made && isUnsafe(made.release))
    throw new LuwteError(wanted.correction ? 'release.aboutFew' : 'release.exposes');
  if (made === undefined || made.checksum !== seen) throw new LuwteError('release.changed');
  const leaving = { ...made, on: vault.today };
  refuseOthers(destination, leaving);
  vault.database.transaction(() => {
    freeze(vault, made);
    vault.audit('release.publish', 'release', period);
  })();
  return writeAll(vault, destination, leaving);
}

/** What left so far, the newest first. */
function ledgerView({ database }: OpenVault): Output<'releases.ledger'> {
  const entries = linesIn(database).toReversed();
  return {
    entries: entries.map(({ seq, period, correction, publishedOn, checksum, digest }) => ({
      ...{ seq, period, correction, checksum, digest },
      on: publishedOn,
    })),
    words: entries.length === 0 ? [] : [...senderOf(keyIn(releaseKeys(database))).words],
  };
}
