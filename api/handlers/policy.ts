import { randomUUID } from 'node:crypto';
import {
  changePolicyRecord,
  countPolicyRecords,
  endPolicyRecord,
  insertPolicyRecord,
  madeAt,
  policyRecordById,
  policyRecordsIn,
  removePolicyRecord,
  type StoredPolicyRecord,
} from '../../db/repositories/policy.ts';
import { type Duty, dutiesOf } from '../../domain/policy/duties.ts';
import { indicatorsOf } from '../../domain/policy/indicators.ts';
import {
  MOST_POLICY_RECORDS,
  type PolicyFacts,
  type PolicyRecord,
  policyFacts,
} from '../../domain/policy/records.ts';
import { coverageOf, matrixOf } from '../../domain/policy/state.ts';
import { dateOf } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import type { policyCommands } from '../contract/policy.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { readPolicyFile } from './policy-file.ts';

/** Commands on the policy store that write files, which no transaction can take back. */
export type PolicyFileName = 'policy.write' | 'policy.writeCount';

/** Everything the coordinator has to do, what is due first first. */
export function dutiesNow(vault: OpenVault): readonly Duty[] {
  const { today, organisation, calendar, database, now } = vault;
  const begunOn = dateOf(madeAt(database) ?? now);
  return dutiesOf({ records: recordsOf(vault), organisation, today, begunOn, calendar });
}

/** Answers to the commands on the policy store that write no file. */
export const policyHandlers: Handlers<Exclude<keyof typeof policyCommands, PolicyFileName>> = {
  'policy.list': (vault) => ({ today: vault.today, records: recordsOf(vault) }),

  'policy.overview': (vault) => {
    const { today, organisation } = vault;
    const state = { records: recordsOf(vault), organisation, today };
    return {
      today,
      duties: dutiesNow(vault),
      matrix: matrixOf(state),
      coverage: coverageOf(state),
    };
  },

  'policy.add': (vault, { facts, endedOn }) => {
    refuseMoreThanFits(vault, 1);
    const { id } = keepRecord(vault, facts, endedOn);
    vault.audit('policy.create', facts.kind, id);
    return { id };
  },

  'policy.change': (vault, { id, facts }) => {
    const { kind } = recordOf(vault, id);
    if (kind !== facts.kind) throw new LuwteError('policy.otherKind');
    changePolicyRecord(vault.database, { id, facts: JSON.stringify(facts) });
    vault.audit('policy.update', kind, id);
    return {};
  },

  'policy.end': (vault, { id }) => {
    const { kind } = recordOf(vault, id);
    endPolicyRecord(vault.database, { id, endedOn: vault.today });
    vault.audit('policy.end', kind, id);
    return {};
  },

  'policy.reopen': (vault, { id }) => {
    const { kind } = recordOf(vault, id);
    endPolicyRecord(vault.database, { id, endedOn: null });
    vault.audit('policy.reopen', kind, id);
    return {};
  },

  'policy.remove': (vault, { id }) => {
    const { kind } = recordOf(vault, id);
    removePolicyRecord(vault.database, id);
    vault.audit('policy.remove', kind, id);
    return {};
  },

  'policy.read': (vault, chosen) => {
    const { municipality, madeOn, records } = readPolicyFile(chosen);
    const here = textsOf(vault);
    const kinds = Map.groupBy(records, ({ facts }) => facts.kind);
    return {
      municipality,
      madeOn,
      kinds: [...kinds].map(([kind, ofIt]) => ({
        kind,
        records: ofIt.length,
        known: ofIt.filter(({ facts }) => here.has(JSON.stringify(facts))).length,
      })),
    };
  },

  'policy.import': (vault, { kinds, ...chosen }) => {
    const here = textsOf(vault);
    const added = readPolicyFile(chosen).records.filter(
      ({ facts }) => kinds.includes(facts.kind) && !here.has(JSON.stringify(facts)),
    );
    refuseMoreThanFits(vault, added.length);
    for (const { facts, endedOn } of added) keepRecord(vault, facts, endedOn);
    vault.audit('policy.import', 'policy', String(added.length));
    return { added: added.length };
  },

  'policy.count': (vault) => countOf(vault),
};

/** Every record, in the order they were recorded in. */
export const recordsOf = ({ database }: OpenVault): PolicyRecord[] =>
  policyRecordsIn(database).map(({ id, facts, recordedAt, endedOn }) => ({
    ...{ id, recordedAt, endedOn },
    facts: policyFacts.parse(JSON.parse(facts)),
  }));

/** The indicators as they stand today. */
export const countOf = (vault: OpenVault) =>
  indicatorsOf({
    records: recordsOf(vault),
    organisation: vault.organisation,
    today: vault.today,
  });

/** What the records say, to find one that is here already. */
const textsOf = (vault: OpenVault): ReadonlySet<string> =>
  new Set(recordsOf(vault).map(({ facts }) => JSON.stringify(facts)));

/** Keeps a new record. */
export function keepRecord(
  { database, now }: OpenVault,
  facts: PolicyFacts,
  endedOn: string | null,
): StoredPolicyRecord {
  const record = {
    ...{ id: randomUUID(), kind: facts.kind, facts: JSON.stringify(facts) },
    ...{ recordedAt: now, endedOn },
  };
  insertPolicyRecord(database, record);
  return record;
}

/** Refuses more records than the store can hold. @throws LuwteError `policy.full`. */
function refuseMoreThanFits({ database }: OpenVault, added: number): void {
  if (countPolicyRecords(database) + added > MOST_POLICY_RECORDS)
    throw new LuwteError('policy.full');
}

function recordOf({ database }: OpenVault, id: string): StoredPolicyRecord {
  const record = policyRecordById(database, id);
  if (!record) throw new LuwteError('policy.notFound');
  return record;
}
