import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { OpenCompartment } from '../../db/compartment.ts';
import { faultBehind } from '../../db/fault.ts';
import {
  type Destruction,
  destructions,
  keyOfDestruction,
} from '../../db/repositories/destruction.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { type BackupSeries, backupsOf, eraseInBackups } from '../../db/rotate.ts';
import { compartmentIn } from '../../db/vault.ts';
import type { Output } from '../contract/index.ts';

const setting = 'backups';
/** Places with backups that are remembered: those that were used last. */
const mostPlaces = 12;
const longestPath = 4000;

/**
 * A place with backups: a folder, and the newest backup in it. By that two sticks that come under the same
 * name are told apart, and an empty folder from the stick that is not in it.
 */
const placeSchema = z.object({
  folder: z.string().max(longestPath),
  madeAt: z.string().max(40),
  /** What of all that was destroyed was taken out there, as a mark; null when nobody knows. */
  erased: z.string().max(64).nullable(),
  /** Backups there that could not be changed. */
  left: z.int().min(0).default(0),
});
/** A place with backups, as the vault remembers it. */
export type BackupPlace = z.infer<typeof placeSchema>;

const placesSchema = z.array(placeSchema).max(mostPlaces).optional().catch(undefined);

const memorySchema = z.object({
  folder: z.string().nullable(),
  madeAt: z.string().nullable(),
  problem: z.string().nullable(),
  /** Every place with backups, the last one used first. Earlier versions knew one. */
  places: placesSchema,
  /**
   * When one was made before, and where they were, as long as the one of `madeAt` is being made; so it
   * stands in the copy, and in a vault in which the making was interrupted.
   */
  former: z.string().nullable().optional(),
  formerPlaces: placesSchema,
});
type Kept = z.infer<typeof memorySchema>;

/** What a vault remembers of its backups. */
export interface BackupMemory extends Omit<Kept, 'places'> {
  readonly places: readonly BackupPlace[];
}

type Vault = Pick<OpenCompartment, 'database' | 'compartment' | 'key'>;

const nothingYet: Kept = { folder: null, madeAt: null, problem: null };

function memoryOf(database: OpenCompartment['database']): BackupMemory {
  const kept = memorySchema
    .catch(nothingYet)
    .parse(JSON.parse(readSetting(database, setting) ?? '{}'));
  return { ...kept, places: kept.places ?? onlyPlace(kept) };
}

function onlyPlace({ folder, madeAt, former = madeAt }: Kept): BackupPlace[] {
  if (folder === null || former === null) return [];
  return [{ folder: resolve(folder), madeAt: former, erased: null, left: 0 }];
}

/** Whether a backup of this compartment was ever made. */
export function hasBackup(database: OpenCompartment['database']): boolean {
  const { madeAt, former = madeAt } = memoryOf(database);
  return former !== null;
}

/** What the vault in a folder remembers; of one whose making was not seen to end, its place tells. */
export function recallBackups(opened: Vault, folder: string): BackupMemory {
  const { former, formerPlaces = [], ...memory } = memoryOf(opened.database);
  if (former === undefined || memory.folder === null) return memory;
  const there = madeIn(seriesOf(opened, folder, memory.folder));
  if (memory.madeAt !== null && there?.has(memory.madeAt)) return memory;
  // Where its place cannot be reached, it may be there.
  const places = there === null ? memory.places : formerPlaces;
  return { ...memory, madeAt: former, places };
}

/** Keeps what is to be remembered of backups. */
export function rememberBackups({ database }: Pick<Vault, 'database'>, memory: BackupMemory): void {
  const places = memory.places.slice(0, mostPlaces);
  writeSetting(database, setting, JSON.stringify({ ...memory, places }));
}

/** The backups of an open compartment in a folder. */
export function seriesOf({ compartment }: Vault, folder: string, target: string): BackupSeries {
  const vaultId = compartmentIn(folder, compartment).header.id;
  return { folder: target, vaultId, compartment };
}

/** When the backups in a folder were made; null when it cannot be reached. */
function madeIn(series: BackupSeries): ReadonlySet<string> | null {
  try {
    return new Set(backupsOf(series).map(({ madeAt }) => madeAt));
  } catch (error) {
    if (faultBehind(error) === null) throw error;
    return null;
  }
}

/** The places when a backup was made in one: that one first, and known by the new backup. */
export function withPlace(
  opened: Vault,
  folder: string,
  places: readonly BackupPlace[],
  made: { readonly folder: string; readonly madeAt: string },
): readonly BackupPlace[] {
  const at = resolve(made.folder);
  const there = madeIn(seriesOf(opened, folder, at));
  const others = places.filter((place) => place.folder !== at || !there?.has(place.madeAt));
  return [{ folder: at, madeAt: made.madeAt, erased: null, left: 0 }, ...others];
}

/** What became of what was destroyed, in the backups. */
export type Erasure = Output<'retention.destroy'>['backups'];

/**
 * Takes what was destroyed out of the backups as well, in every place that can be reached. Elsewhere it is
 * done when that place can be: see `catchUp`.
 * @param folder that of the vault.
 */
export function eraseFromBackups(opened: Vault, folder: string): Erasure {
  const memory = recallBackups(opened, folder);
  if (memory.places.length === 0) return 'none';
  const places = erasedAt(opened, folder, memory.places);
  rememberBackups(opened, { ...memory, places });
  if (places.some(({ left }) => left > 0)) return 'left';
  const known = markOf(destructions(opened.database));
  return places.every(({ erased }) => erased === known) ? 'erased' : 'later';
}

/**
 * Takes out of the backups what was destroyed while they could not be reached.
 * @param folder that of the vault.
 * @param target a folder in which a backup was made just now.
 */
export function catchUp(opened: Vault, folder: string, target?: string): void {
  const memory = recallBackups(opened, folder);
  const at = target === undefined ? undefined : resolve(target);
  const isDue = waiting(opened);
  const due = memory.places.filter((place) => place.folder === at || isDue(place));
  if (due.length === 0) return;
  const done = new Map(erasedAt(opened, folder, due).map((place) => [nameOf(place), place]));
  const places = memory.places.flatMap((place) =>
    due.includes(place) ? (done.get(nameOf(place)) ?? []) : place,
  );
  rememberBackups(opened, { ...memory, places });
}

/** Tells of a place whether something that was destroyed may still be there. */
export function waiting({ database }: Pick<Vault, 'database'>): (place: BackupPlace) => boolean {
  const gone = destructions(database);
  const known = markOf(gone);
  return ({ erased }) => gone.length > 0 && erased !== known;
}

const nameOf = ({ folder, madeAt }: BackupPlace) => JSON.stringify([folder, madeAt]);

/** Places after what was destroyed was taken out of those that can be reached. */
function erasedAt(opened: Vault, folder: string, places: readonly BackupPlace[]): BackupPlace[] {
  const gone = destructions(opened.database);
  const erased = markOf(gone);
  const seen = new Map(
    [...new Set(places.map((place) => place.folder))].map((at) => {
      const series = seriesOf(opened, folder, at);
      const made = madeIn(series);
      return [at, { made, left: made === null ? 0 : eraseInBackups(series, opened.key, gone) }];
    }),
  );
  return places.map((place) => {
    const { made = null, left = 0 } = seen.get(place.folder) ?? {};
    return made?.has(place.madeAt) ? { ...place, erased, left } : place;
  });
}

/** What tells all that was destroyed from what was destroyed before or after. */
const markOf = (gone: readonly Destruction[]) =>
  createHash('sha256')
    .update(JSON.stringify(gone.map(keyOfDestruction).toSorted()))
    .digest('hex');
