import { join } from 'node:path';
import type { Manifest } from '../../db/personal-export/manifest.ts';
import { readPersonalExport } from '../../db/personal-export/read.ts';
import { writePersonalExport } from '../../db/personal-export/write.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { refuseWeak } from '../passphrase.ts';
import type { HandoverDesk } from './handover-desk.ts';
import { readOrganisation } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';
import { seeAll, seeCase } from './see-all.ts';
import { folderOutside, folderThere } from './target-folder.ts';

/** Answers to the commands on everything of one's own vault. */
export const personalHandlers = (desk: HandoverDesk) => ({
  'personal.export': async ({
    folder,
    lock,
  }: Parsed<'personal.export'>): Promise<Output<'personal.export'>> => {
    const vault = desk.vault();
    const target = folderOutside(folder, vault);
    const isLocked = lock.kind === 'passphrase';
    const names = [vault.organisation.municipality.name];
    if (isLocked) await refuseWeak(lock.passphrase, names, vault.limits);
    const file = `luwte-persoonlijk-${vault.today}.tar${isLocked ? '.age' : ''}`;
    const exporting = {
      folder: vault.folder,
      opened: desk.opened(),
      path: join(target, file),
      passphrase: isLocked ? lock.passphrase : null,
      // Before anything leaves: what was written is in the log, whatever happens then.
      record: () => vault.audit('export.make', 'vault', vault.compartment),
    };
    const manifest = await desk.work.atPace((pace) => writePersonalExport({ ...exporting, pace }));
    return { file, ...contentsOf(manifest) };
  },

  'personal.take': async ({
    folder,
    name,
    passphrase,
  }: Parsed<'personal.take'>): Promise<Output<'personal.take'>> => {
    const vault = desk.vault();
    const { database, compartment } = vault;
    const reading = {
      folder: vault.folder,
      opened: desk.opened(),
      path: join(folderThere(folder), name),
      passphrase,
      seeCase: (caseId: string) => seeCase(vault, caseId),
      record: () => {
        // What the desk cannot do without.
        readOrganisation(database);
        termsIn(database);
        seeAll(desk.vault());
        vault.audit('export.take', 'vault', compartment);
      },
    };
    const manifest = await desk.work.atPace((pace) => readPersonalExport({ ...reading, pace }));
    return contentsOf(manifest);
  },
});

function contentsOf({ tables, attachments, log }: Manifest) {
  const cases = tables.find(({ name }) => name === 'cases')?.rows ?? 0;
  return { cases, attachments: attachments.length, logLines: log.rows };
}
