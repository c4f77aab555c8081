import { linkRecord } from '../../db/repositories/imports.ts';
import { type RecordReading, readRecord, recordKey } from '../../domain/import/policy-row.ts';
import { MOST_POLICY_RECORDS, type PolicyKind } from '../../domain/policy/records.ts';
import { LuwteError } from '../contract/errors.ts';
import { knownValues, type ReadSheet } from './import-columns.ts';
import type { Judged, RowChoices, RowNotTaken } from './import-subject.ts';
import type { OpenVault } from './open-vault.ts';
import { keepRecord, recordsOf } from './policy.ts';

interface RecordSheet extends ReadSheet {
  readonly subject: PolicyKind;
}

type TakenRecord = Extract<ReturnType<typeof readRecord>, { kind: 'read' }>['record'];

/**
 * Says of every row with a record of the policy store what would become of it.
 * @throws LuwteError `policy.full` when the store cannot hold them all.
 */
export function judgeRecords(
  vault: OpenVault,
  { sheet, fields, subject: kind }: RecordSheet,
  { columns, values, takeDoubles }: RowChoices,
): Judged {
  const { today } = vault;
  const reading: RecordReading = {
    ...{ kind, today, fields, columns },
    from1904: sheet.from1904,
    places: new Map(),
    values: knownValues(vault, fields, values),
  };
  const records = recordsOf(vault);
  const known = new Set(records.map(({ facts }) => recordKey(facts)));
  const taken: TakenRecord[] = [];
  const notTaken: RowNotTaken[] = [];
  for (const row of sheet.rows) {
    const read = readRecord(row, reading);
    if (read.kind === 'refused') {
      notTaken.push({ row, isDouble: false, problems: read.problems });
      continue;
    }
    const key = recordKey(read.record.facts);
    if (!takeDoubles && known.has(key)) notTaken.push({ row, isDouble: true, problems: [] });
    else taken.push(read.record);
    known.add(key);
  }
  if (records.length + taken.length > MOST_POLICY_RECORDS) throw new LuwteError('policy.full');
  return {
    ...{ taken: taken.length, closed: 0, untold: 0, notTaken },
    record: (importId) => keepRecords(vault, taken, importId),
  };
}

function* keepRecords(
  vault: OpenVault,
  records: readonly TakenRecord[],
  importId: string,
): Generator<number, null> {
  for (const [index, { facts, endedOn }] of records.entries()) {
    linkRecord(vault.database, importId, keepRecord(vault, facts, endedOn));
    yield index + 1;
  }
  return null;
}
