import type { Insertable } from 'kysely';
import type { Accepted } from '../check/judge.ts';
import { setAside } from './ledger.ts';
import type { Storage } from './open.ts';
import type { RegistryTables } from './tables.ts';

/** A package to write, and where its file stands. */
export interface Arrival {
  readonly accepted: Accepted;
  /** SHA-256 of the file as it came. */
  readonly archived: string;
  readonly receivedOn: string;
}

/**
 * Writes a package: everything of it, or nothing.
 * @returns whether it was written; not when its ledger grew since it was judged, which has to be done
 *   again then
 */
export function takeIn(storage: Storage, arrival: Arrival): Promise<boolean> {
  const { ledger, proof, sender, exchange } = arrival.accepted;
  return storage.transaction().execute(async (transaction) => {
    // First of all, so that it waits here for whoever else writes, and then sees what that one wrote.
    const raised = await transaction
      .updateTable('ledgers')
      .set({ packages: ledger.packages + 1 })
      .where('id', '=', ledger.id)
      .where('packages', '=', ledger.packages)
      .executeTakeFirst();
    if (raised.numUpdatedRows === 0n) return false;
    const { period, correction } = exchange.header;
    await setAside(transaction, sender, { ledger: ledger.id, period, correction });
    const { id } = await transaction
      .insertInto('packages')
      .values(packageRow(arrival))
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('contributions')
      .values(contributionRows(arrival.accepted, id))
      .execute();
    const indicators = indicatorRows(arrival.accepted, id);
    if (indicators.length > 0)
      await transaction.insertInto('policy_indicators').values(indicators).execute();
    const files = [...(proof?.files ?? [])].map(([name, content]) => ({
      package: id,
      name,
      content,
    }));
    if (files.length > 0) await transaction.insertInto('release_files').values(files).execute();
    await transaction.deleteFrom('quarantine').where('archived', '=', arrival.archived).execute();
    return true;
  });
}

function packageRow({
  accepted: { exchange, proof, opened, sender, ledger },
  archived,
  receivedOn,
}: Arrival): Insertable<RegistryTables['packages']> {
  const { header } = exchange;
  const { municipality_code: municipality, regime, period, correction, created } = header;
  return {
    ...{ municipality, regime, period, correction, archived },
    ledger: ledger.id,
    sender: sender.id,
    created_on: created,
    received_on: receivedOn,
    manifest: opened.digest,
    published: header.published ? 1 : 0,
    threshold: header.threshold,
    method: header.method,
    base: header.base,
    reach: header.reach,
    staff_size_band: 'staff_size_band' in header ? header.staff_size_band : null,
    council_size: 'council_size' in header ? header.council_size : null,
    certificate: header.certificate,
    previous: proof?.release.file.previous ?? null,
  };
}

const contributionRows = ({ exchange: { rows } }: Accepted, id: number) =>
  rows.map(
    (row): Insertable<RegistryTables['contributions']> => ({
      package: id,
      regime: row.regime,
      period: row.period,
      table_id: row.table_id,
      measure: row.measure,
      dim1_name: row.dim1_name,
      dim1_code: row.dim1_code,
      dim2_name: row.dim2_name ?? '',
      dim2_code: row.dim2_code ?? '',
      municipality: row.municipality_code,
      value: row.value,
      status: row.status,
      threshold: row.threshold,
      codelist_version: row.codelist_version,
    }),
  );

const indicatorRows = ({ exchange: { policy } }: Accepted, id: number) =>
  policy.map(
    ({
      counted_on,
      measure,
      indicator,
      value,
    }): Insertable<RegistryTables['policy_indicators']> => ({
      package: id,
      ...{ counted_on, measure, indicator, value },
    }),
  );
