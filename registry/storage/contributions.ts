/** What everybody sent, as it is added up: cell by cell, in the same order in every database. */
import { type Selectable, type SqlBool, sql } from 'kysely';
import type { Regime } from '../../domain/compartment.ts';
import type { SenderRole } from '../../envelope/manifest.ts';
import type { Storage } from './open.ts';
import type { RegistryTables } from './tables.ts';

/** One cell of one release that counts. */
export interface Contribution {
  readonly regime: Regime;
  readonly period: string;
  readonly table: string;
  readonly measure: string;
  /** Of `T2_nature` `nature`; of a total `total`. */
  readonly dimension: string;
  readonly code: string;
  /** Empty when a table has one dimension. */
  readonly dimension2: string;
  readonly code2: string;
  readonly municipality: string;
  readonly role: SenderRole;
  /** Tells two senders of one municipality, regime and role apart. */
  readonly ledger: number;
  /** SHA-256 of the manifest of its package: another for every correction. */
  readonly manifest: string;
  readonly value: number | null;
  /** As in the exchange file: `ok`, `rounded`, `suppressed`, `not_published_population`. */
  readonly status: string;
  /** A rounded `v` says `v − reach × base` to `v + reach × base − 1`; null when nothing is rounded. */
  readonly base: number | null;
  readonly reach: number;
  readonly threshold: number;
}

/** Of which releases. */
export interface Wanted {
  readonly regime?: Regime;
  readonly period?: string;
}

/**
 * The packages that count: of a key that stands, or whose packages were kept when it was withdrawn, and
 * that no correction that counts took the place of. What was put beside the ledger of its key, because
 * somebody else sent it rightly, is not of that ledger any more.
 */
export function latestPackages(storage: Storage, { regime, period }: Wanted) {
  return storage
    .selectFrom('packages')
    .innerJoin('ledgers', 'ledgers.id', 'packages.ledger')
    .innerJoin('senders', 'senders.id', 'packages.sender')
    .whereRef('senders.ledger', '=', 'packages.ledger')
    .where(({ or, eb }) => or([eb('senders.revoked_on', 'is', null), eb('senders.kept', '=', 1)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('packages as later')
            .innerJoin('senders as other', 'other.id', 'later.sender')
            .where(({ or, eb }) =>
              or([eb('other.revoked_on', 'is', null), eb('other.kept', '=', 1)]),
            )
            .select('later.id')
            .whereRef('later.ledger', '=', 'packages.ledger')
            .whereRef('later.period', '=', 'packages.period')
            .whereRef('later.correction', '>', 'packages.correction'),
        ),
      ),
    )
    .$if(regime !== undefined, (query) => query.where('packages.regime', '=', regime ?? 'staff'))
    .$if(period !== undefined, (query) => query.where('packages.period', '=', period ?? ''));
}

const groupsOf = (storage: Storage, wanted: Wanted) =>
  latestPackages(storage, wanted)
    .select(['packages.regime', 'packages.period'])
    .distinct()
    .orderBy('packages.regime')
    .orderBy('packages.period')
    .execute();

type Group = Awaited<ReturnType<typeof groupsOf>>[number];

/** Of a package what a cell of it is read with. As many as there are senders, whatever the period. */
async function sendersOf(storage: Storage, group: Group) {
  const rows = await latestPackages(storage, group)
    .select([
      ...(['packages.id', 'packages.ledger', 'packages.manifest'] as const),
      ...(['packages.base', 'packages.reach', 'ledgers.role'] as const),
    ])
    .execute();
  return new Map(rows.map(({ id, ...sender }) => [id, sender]));
}

const pageSize = 5000;

const pageOf = (storage: Storage, { regime, period }: Group, last: Row | null) =>
  storage
    .selectFrom('contributions')
    .selectAll()
    .where('regime', '=', regime)
    .where('period', '=', period)
    .$if(last !== null, (query) => (last === null ? query : query.where(behind(last))))
    .orderBy('table_id')
    .orderBy('measure')
    .orderBy('dim1_code')
    .orderBy('dim2_code')
    .orderBy('municipality')
    .orderBy('package')
    .limit(pageSize)
    .execute();

type Row = Selectable<RegistryTables['contributions']>;

/** Whoever goes on begins behind the last row that was read. */
const behind = (row: Row) => sql<SqlBool>`
  (table_id, measure, dim1_code, dim2_code, municipality, package) > (
    ${row.table_id}, ${row.measure}, ${row.dim1_code}, ${row.dim2_code},
    ${row.municipality}, ${row.package}
  )`;

async function* rowsOf(storage: Storage, group: Group): AsyncGenerator<Row> {
  let last: Row | null = null;
  for (;;) {
    const page: readonly Row[] = await pageOf(storage, group, last);
    yield* page;
    last = page.at(-1) ?? null;
    if (page.length < pageSize) return;
  }
}

/**
 * Every cell that counts: of a corrected period the last correction alone. Ordered by regime, period,
 * table, measure, code, and then by municipality, so that a cell can be added up when the next begins.
 * Read a page at a time: memory does not grow with how much there is.
 */
export async function* contributions(
  storage: Storage,
  wanted: Wanted = {},
): AsyncGenerator<Contribution> {
  for (const group of await groupsOf(storage, wanted)) {
    const senders = await sendersOf(storage, group);
    for await (const row of rowsOf(storage, group)) {
      const sender = senders.get(row.package);
      if (sender !== undefined) yield contributionOf(row, sender);
    }
  }
}

type Sender = Pick<Contribution, 'ledger' | 'manifest' | 'role' | 'base' | 'reach'>;

function contributionOf(row: Row, sender: Sender): Contribution {
  const { regime, period, measure, municipality, value, status, threshold } = row;
  return {
    ...{ regime, period, measure, municipality, value, status, threshold },
    ...sender,
    table: row.table_id,
    dimension: row.dim1_name,
    code: row.dim1_code,
    dimension2: row.dim2_name,
    code2: row.dim2_code,
  };
}
