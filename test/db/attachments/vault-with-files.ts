import { join } from 'node:path';
import { beginAdding } from '../../../db/attachments/adding.ts';
import { keepAttachment } from '../../../db/attachments/places.ts';
import { insertAttachment, needAttachmentKey } from '../../../db/repositories/attachments.ts';
import { addCase } from '../stored-cases.ts';
import { lockedVault, noon, unlock } from '../vault-samples.ts';

const stripWorker = new URL('../../../db/attachments/metadata/strip-worker.ts', import.meta.url);
const compartment = 'staff';

/** A locked vault with a file in each of two cases. */
export async function vaultWithFiles() {
  const folder = await lockedVault();
  const opened = await unlock(folder);
  const { database } = opened;
  const ids: string[] = [];
  const cases: string[] = [];
  for (const name of ['een', 'twee']) {
    const caseId = addCase(database, {});
    needAttachmentKey(database, caseId);
    const content = Buffer.alloc(200_000, name);
    const file = { folder, compartment, opened, caseId, bytes: content.length } as const;
    const adding = await beginAdding({ ...file, leaveMetadata: false, stripWorker });
    await adding.append(content);
    const added = await adding.finish();
    insertAttachment(database, { ...added, caseId, name, addedAt: noon });
    keepAttachment({ folder, compartment }, added.id);
    ids.push(added.id);
    cases.push(caseId);
  }
  opened.close();
  const [first = '', second = ''] = ids;
  const [ofFirst = '', ofSecond = ''] = cases;
  return {
    folder,
    first,
    second,
    ofFirst,
    ofSecond,
    attachments: join(folder, 'staff.attachments'),
  };
}
