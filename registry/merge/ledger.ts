/** The ledger of totals in the database of a registry: what was published, and what it was made of. */
import type { Insertable } from 'kysely';
import { z } from 'zod';
import type { Regime } from '../../domain/compartment.ts';
import type { TextFiles } from '../../statistics/release-files.ts';
import type { Storage } from '../storage/open.ts';
import type { RegistryTables } from '../storage/tables.ts';
import type { Merged } from './merge.ts';
import type { RememberedMerge } from './remembered.ts';
import { relatedPeriods } from './timeline.ts';

const numbers = z.record(z.string(), z.int());
const regionsSchema = z.record(z.string(), z.string());

/** A total as it left, cell by cell. */
const figuresSchema = z.array(
  z.strictObject({
    key: z.string(),
    codes: z.record(z.string(), z.string()),
    value: z.int().nullable(),
    municipalities: z.int().nullable(),
    hidden: z.int().nullable(),
    standardError: z.number().nullable(),
    systematic: z.number().nullable(),
    least: z.int().nullable(),
    most: z.int().nullable(),
  }),
);

/** A total that was published, as the report shows it. */
export interface PublishedMerge {
  readonly sequence: number;
  readonly regime: Regime;
  readonly period: string;
  readonly madeOn: string;
  readonly base: number;
  readonly cells: Merged['cells'];
}

/** How many municipalities are written at once: a database takes so many values in one statement. */
const batch = 100;

async function madeOf(storage: Storage, merge: number) {
  const rows = await storage
    .selectFrom('merge_municipalities')
    .selectAll()
    .where('merge', '=', merge)
    .orderBy('municipality')
    .execute();
  const told = rows.filter((row) => row.told === 1);
  return {
    municipalities: new Map(
      told.map(({ municipality, region, cells }) => [
        municipality,
        { region, cells: new Map(Object.entries(numbers.parse(JSON.parse(cells)))) },
      ]),
    ),
    sent: new Map(
      rows.flatMap(({ municipality, sent }) =>
        sent === '' ? [] : [[municipality, sent] as const],
      ),
    ),
    named: new Set(rows.filter((row) => row.named === 1).map((row) => row.municipality)),
  };
}

const regionsOf = (text: string | null) =>
  text === null ? null : new Map(Object.entries(regionsSchema.parse(JSON.parse(text))));

/** The merges before a new one that say something of its period, the oldest first. */
export async function rememberedMerges(
  storage: Storage,
  regime: Regime,
  period: string,
): Promise<RememberedMerge[]> {
  const rows = await storage
    .selectFrom('merges')
    .selectAll()
    .where('regime', '=', regime)
    .orderBy('id')
    .execute();
  const remembered: RememberedMerge[] = [];
  const related = relatedPeriods(
    period,
    rows.map((row) => row.period),
  );
  for (const row of rows.filter((one) => related.has(one.period))) {
    const cells = figuresSchema.parse(JSON.parse(row.figures));
    remembered.push({
      ...{ sequence: row.id, period: row.period, base: row.base, reach: row.reach },
      ...(await madeOf(storage, row.id)),
      ...{ regions: regionsOf(row.regions), secret: row.secret },
      published: new Map(
        cells.flatMap(({ key, value }): [string, number][] =>
          value === null ? [] : [[key, value]],
        ),
      ),
    });
  }
  return remembered;
}

/** The digest that the next merge names as the one before it. */
export async function lastDigest(storage: Storage): Promise<string | null> {
  const row = await storage
    .selectFrom('merges')
    .select('digest')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.digest ?? null;
}

/** What is written of a merge besides itself. */
export interface Entry {
  readonly madeOn: string;
  readonly digest: string;
  readonly previous: string | null;
  readonly files: TextFiles;
}

/** Somebody else published a total meanwhile, against which this one was not held. */
export class MergeOvertaken extends Error {
  override readonly name = 'MergeOvertaken';
}

/**
 * Writes a merge, whole or not at all; gives its place in the ledger.
 * @throws MergeOvertaken
 */
export async function remember(storage: Storage, merged: Merged, entry: Entry): Promise<number> {
  try {
    return await written(storage, merged, entry);
  } catch (error) {
    if (String(error).includes('merges_in_a_row')) throw new MergeOvertaken();
    throw error;
  }
}

function written(storage: Storage, merged: Merged, entry: Entry): Promise<number> {
  return storage.transaction().execute(async (writing) => {
    const { id } = await writing
      .insertInto('merges')
      .values({
        ...{ regime: merged.regime, period: merged.period },
        ...{ base: merged.base, reach: merged.reach },
        made_on: entry.madeOn,
        ...{ digest: entry.digest, previous: entry.previous },
        figures: JSON.stringify(merged.cells),
        regions: merged.regions && JSON.stringify(Object.fromEntries(merged.regions)),
        secret: merged.secretName,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const municipalities = municipalityRows(id, merged);
    for (let from = 0; from < municipalities.length; from += batch) {
      const some = municipalities.slice(from, from + batch);
      await writing.insertInto('merge_municipalities').values(some).execute();
    }
    const files = [...entry.files].map(([name, content]) => ({ merge: id, name, content }));
    await writing.insertInto('merge_files').values(files).execute();
    return id;
  });
}

/** Everybody who took part, or is named: who came first and is gone again may still be. */
function municipalityRows(merge: number, { tally, named }: Merged) {
  return [...new Set([...tally.sent.keys(), ...named])].map((municipality) => {
    const own = tally.municipalities.get(municipality);
    return {
      ...{ merge, municipality, region: own?.region ?? null },
      cells: JSON.stringify(Object.fromEntries(own?.cells ?? [])),
      sent: tally.sent.get(municipality) ?? '',
      told: own === undefined ? 0 : 1,
      named: named.has(municipality) ? 1 : 0,
    };
  });
}

/**
 * Copies the ledger of totals into another database that has none, so that what is merged there is held
 * against what was published before. Gives how many were copied.
 */
export async function copyMerges(from: Storage, to: Storage): Promise<number> {
  const known = await to.selectFrom('merges').select('digest').execute();
  const digests = new Set(known.map(({ digest }) => digest));
  const merges = await from.selectFrom('merges').selectAll().orderBy('id').execute();
  const missing = merges.filter(({ digest }) => !digests.has(digest));
  for (const { id, ...merge } of missing) await copyMerge(from, to, id, merge);
  return missing.length;
}

async function copyMerge(
  from: Storage,
  to: Storage,
  id: number,
  merge: Insertable<RegistryTables['merges']>,
): Promise<void> {
  const municipalities = await from
    .selectFrom('merge_municipalities')
    .selectAll()
    .where('merge', '=', id)
    .execute();
  const files = await from.selectFrom('merge_files').selectAll().where('merge', '=', id).execute();
  await to.transaction().execute(async (writing) => {
    const copy = await writing
      .insertInto('merges')
      .values(merge)
      .returning('id')
      .executeTakeFirstOrThrow();
    const here = <T>(row: T) => ({ ...row, merge: copy.id });
    for (let at = 0; at < municipalities.length; at += batch) {
      const some = municipalities.slice(at, at + batch).map(here);
      await writing.insertInto('merge_municipalities').values(some).execute();
    }
    await writing.insertInto('merge_files').values(files.map(here)).execute();
  });
}

/** The day on which a merge was made. */
export async function dayOf(storage: Storage, merge: number): Promise<string> {
  const { made_on } = await storage
    .selectFrom('merges')
    .select('made_on')
    .where('id', '=', merge)
    .executeTakeFirstOrThrow();
  return made_on;
}

/** Who took part in a total: the manifests of what each had sent by then, and who is named. */
export async function takingPartIn(
  storage: Storage,
  merge: number,
): Promise<Pick<RememberedMerge, 'sent' | 'named'>> {
  const { sent, named } = await madeOf(storage, merge);
  return { sent, named };
}

/** The files of a merge, as they were. */
export async function filesOf(storage: Storage, merge: number): Promise<TextFiles> {
  const rows = await storage
    .selectFrom('merge_files')
    .select(['name', 'content'])
    .where('merge', '=', merge)
    .orderBy('name')
    .execute();
  return new Map(rows.map(({ name, content }) => [name, content]));
}

/** The last total of every period, in the order of regime and period. */
export async function publishedMerges(storage: Storage): Promise<PublishedMerge[]> {
  const rows = await storage
    .selectFrom('merges')
    .selectAll()
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('merges as later')
            .select('later.id')
            .whereRef('later.regime', '=', 'merges.regime')
            .whereRef('later.period', '=', 'merges.period')
            .whereRef('later.id', '>', 'merges.id'),
        ),
      ),
    )
    .orderBy('regime')
    .orderBy('period')
    .execute();
  return rows.map(({ id, regime, period, made_on, base, figures }) => ({
    ...{ sequence: id, regime, period, base },
    madeOn: made_on,
    cells: figuresSchema.parse(JSON.parse(figures)),
  }));
}
