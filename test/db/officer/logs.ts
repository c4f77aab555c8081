import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AuditEvent } from '../../../db/audit.ts';
import type { OpenCompartment } from '../../../db/compartment.ts';
import { type Identity, newIdentity } from '../../../db/handover/identity.ts';
import type { OfficerKey } from '../../../db/officer/key-file.ts';
import { type LogSealing, writeSealedLog } from '../../../db/officer/log-file.ts';
import { temporaryFolder } from '../folders.ts';

/** The counsellor who signs, and the officer who reads. */
export const anna = await newIdentity('Anna de Wit', '2026-05-04');
const fg = await newIdentity('', '2026-05-04');
export const officer: OfficerKey = { identity: fg.ageIdentity, recipient: fg.recipient };

export const vaultId = randomUUID();

/** Adds a line to the log, of the case that is looked at unless it says otherwise. */
export function log({ audit }: OpenCompartment, line: Partial<AuditEvent> = {}): void {
  audit.append({
    at: '2026-05-04T08:35:00.000Z',
    role: 'counsellor_staff',
    action: 'case.view',
    objectKind: 'case',
    objectId: randomUUID(),
    ...line,
  });
}

/** Seals the log of a compartment into a file of its own. */
export async function seal(
  { audit }: OpenCompartment,
  changes: Partial<LogSealing> = {},
  by: Identity = anna,
): Promise<string> {
  const path = join(temporaryFolder(), 'log.luwte-logboek');
  const { name, recipient, signingKey } = by;
  await writeSealedLog(path, {
    vaultId,
    madeAt: '2026-05-04T09:00:00.000Z',
    from: { name, compartment: 'staff', recipient, signingKey },
    pair: by,
    recipient: officer.recipient,
    log: audit,
    ...changes,
  });
  return path;
}
