import type { StoredRequest } from '../../db/repositories/access.ts';
import { namesSomebody } from '../../domain/reaction/names-reporter.ts';
import type { PartDecision, PartKind } from '../../domain/records/access.ts';
import type { CasePart } from './access-parts.ts';
import { reporterKnownAs } from './known-in-case.ts';
import type { OpenVault } from './open-vault.ts';

/** A part as it would be answered. */
interface Answered extends CasePart {
  readonly decided: PartDecision;
}

/** What somebody would read of a part in words. */
function readOf({ facts, passages, decided }: Answered): string {
  if (decided.decision !== 'give' && decided.decision !== 'mask') return '';
  const hidden = new Set(decided.decision === 'mask' ? decided.hidden : []);
  const told = passages.filter((_, at) => !hidden.has(at)).map(({ text }) => text);
  const named = facts.filter(({ form }) => form === 'text').map(({ value }) => value);
  return [...named, ...told].join('\n');
}

/**
 * The kinds of parts by which somebody who is not the reporter may read who the reporter is. A question:
 * an alias may be a word as well.
 */
export function partsNaming(
  { database }: OpenVault,
  { role, kind }: Pick<StoredRequest, 'role' | 'kind'>,
  parts: readonly Answered[],
): PartKind[] {
  if (role === 'reporter' || kind !== 'access') return [];
  const naming = parts.filter((part) =>
    namesSomebody(readOf(part), reporterKnownAs(database, part.caseId)),
  );
  return [...new Set(naming.map(({ kind: of }) => of))];
}
