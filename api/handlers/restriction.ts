import { z } from 'zod';
import { restrictedIn, setRestricted } from '../../db/repositories/restrictions.ts';
import type { FieldGroup } from '../../domain/code-lists/index.ts';
import { type PartDecision, type PartKind, partKinds } from '../../domain/records/access.ts';
import { restrictedGroups } from '../../domain/records/data-requests.ts';
import { LuwteError } from '../contract/errors.ts';
import { ownCase } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';

const kinds = z.array(z.enum(partKinds));

/** The kinds of parts of a case that are only kept: neither counted nor shared (domain study, §4.3). */
export const restrictedParts = ({ database }: OpenVault, caseId: string): PartKind[] =>
  kinds.parse(JSON.parse(restrictedIn(database, caseId)));

/** What of a case is shared with nobody as long as its use is restricted. */
export const groupsRestricted = (vault: OpenVault, caseId: string): readonly FieldGroup[] =>
  restrictedGroups(restrictedParts(vault, caseId));

interface DecidedPart {
  readonly caseId: string;
  readonly kind: PartKind;
  readonly decided: PartDecision;
}

/** Marks what was granted, beside what was marked before; belongs in a transaction. */
export function restrict(vault: OpenVault, parts: readonly DecidedPart[]): void {
  const granted = parts.filter(({ decided }) => decided.decision === 'grant');
  for (const [caseId, of] of Map.groupBy(granted, (part) => part.caseId)) {
    const marked = new Set([...restrictedParts(vault, caseId), ...of.map(({ kind }) => kind)]);
    setRestricted(vault.database, { caseId, restricted: JSON.stringify([...marked]) });
  }
}

/** Lets everything of a case be used again. */
export function liftRestriction(vault: OpenVault, caseId: string): void {
  ownCase(vault, caseId);
  if (restrictedParts(vault, caseId).length === 0) throw new LuwteError('access.notRestricted');
  setRestricted(vault.database, { caseId, restricted: '[]' });
  vault.audit('access.lift', 'case', caseId);
}
