import {
  consequencesOf,
  dropPersonConsequences,
  putConsequences,
  putPersonConsequences,
} from '../../db/repositories/consequences.ts';
import { personsOf } from '../../db/repositories/persons.ts';
import { consequences, contradictoryList } from '../../domain/records/consequences.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import { openCase, ownCase, refuseUndone, touch } from './open-case.ts';
import type { Answer, Handlers, OpenVault } from './open-vault.ts';
import { runningCare } from './person-care.ts';

/** Answers to the command on what it did to the reporter. */
export const consequenceHandlers: Handlers<
  'care.recordConsequences' | 'care.recordPersonConsequences' | 'care.forgetPersonConsequences'
> = {
  'care.recordConsequences': (vault, { caseId, criminalLink, ...told }) => {
    openCase(vault, caseId);
    const wrong = contradictoryList(told);
    if (wrong !== null) throw fieldError('consequences.noneAlone', wrong);
    const ticked = { personal: [...new Set(told.personal)], work: [...new Set(told.work)] };
    putConsequences(vault.database, {
      caseId,
      recordedAt: vault.now,
      criminalLink,
      told: JSON.stringify(ticked),
    });
    touch(vault, caseId);
    vault.audit('care.consequences', 'case', caseId);
    return {};
  },

  'care.recordPersonConsequences': (vault, { caseId, person, agreedOn, agreedHow, ...told }) => {
    openCase(vault, caseId);
    refuseUndone(vault, agreedOn, 'agreedOn');
    const { since } = runningCare(vault, caseId, person);
    const victim = personsOf(vault.database, caseId).find(({ id }) => id === person);
    if (victim?.role !== 'victim') throw new LuwteError('person.notFound');
    if (agreedOn < since) throw fieldError('care.endsBeforeStart', 'agreedOn');
    const wrong = contradictoryList(told);
    if (wrong !== null) throw fieldError('consequences.noneAlone', wrong);
    putPersonConsequences(vault.database, {
      ...{ caseId, person, agreedOn, agreedHow, recordedAt: vault.now },
      told: JSON.stringify({
        personal: [...new Set(told.personal)],
        work: [...new Set(told.work)],
      }),
    });
    touch(vault, caseId);
    vault.audit('care.consequences', 'person', person);
    return {};
  },

  'care.forgetPersonConsequences': (vault, { caseId, person }) => {
    ownCase(vault, caseId);
    if (!dropPersonConsequences(vault.database, { caseId, person }))
      throw new LuwteError('consequences.noneKept');
    vault.audit('care.consequences', 'person', person);
    return {};
  },
};

/** What it did to the reporter, as a case shows it; null when nothing was recorded. */
export function consequencesView(
  { database }: OpenVault,
  caseId: string,
): Answer<'cases.get'>['consequences'] {
  const found = consequencesOf(database, caseId);
  if (!found) return null;
  const { recordedAt, criminalLink, told } = found;
  return {
    recordedAt,
    criminalLink,
    told: told === '' ? null : consequences.parse(JSON.parse(told)),
  };
}
