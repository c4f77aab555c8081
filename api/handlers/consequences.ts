import { consequencesOf, putConsequences } from '../../db/repositories/consequences.ts';
import { consequences, contradictoryList } from '../../domain/records/consequences.ts';
import { fieldError } from '../contract/errors.ts';
import { openCase, touch } from './open-case.ts';
import type { Answer, Handlers, OpenVault } from './open-vault.ts';

/** Answers to the command on what it did to the reporter. */
export const consequenceHandlers: Handlers<'care.recordConsequences'> = {
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
