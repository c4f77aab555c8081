import { conflictChecksOf } from '../../db/repositories/conflicts.ts';
import type { StoredPerson } from '../../db/repositories/persons.ts';
import type { StoredReporter } from '../../db/repositories/reporters.ts';
import { type InRole, inTwoRoles } from '../../domain/records/two-roles.ts';
import type { Answer, OpenVault } from './open-vault.ts';

/** Who may be in a case twice, unless it was answered that these are two people. */
export function twoRolesView(
  { database }: OpenVault,
  caseId: string,
  reporter: Pick<StoredReporter, 'alias' | 'name'> | null,
  persons: readonly StoredPerson[],
): Answer<'cases.get'>['twoRoles'] {
  const people: InRole[] = [
    ...(reporter === null ? [] : [{ ...reporter, role: 'reporter' as const }]),
    ...persons.flatMap(({ role, identity }) => (identity === null ? [] : { ...identity, role })),
  ];
  const found = inTwoRoles(people);
  if (found.length === 0 || isAnswered({ database }, caseId)) return [];
  const shown = ({ alias, role }: InRole) => ({ alias, role });
  return found.map(({ one, other }) => ({ one: shown(one), other: shown(other) }));
}

/** Whether somebody answered that who is called alike in a case is two people. */
const isAnswered = ({ database }: Pick<OpenVault, 'database'>, caseId: string): boolean =>
  conflictChecksOf(database, caseId).some(({ otherCaseId }) => otherCaseId === caseId);
