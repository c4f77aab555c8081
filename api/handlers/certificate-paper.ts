import { randomUUID } from 'node:crypto';
import { destructions, keyOfDestruction } from '../../db/repositories/destruction.ts';
import { label, role as roles } from '../../domain/code-lists/index.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Printer } from '../desk-options.ts';
import { certificatePage } from '../paper/certificate-page.ts';
import { writeWithRecord } from '../paper/write-pdf.ts';
import type { SingleHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';
import { folderOutside } from './target-folder.ts';

/** Answers to the command that writes a certificate of destruction. */
export function certificatePaperHandlers({
  vault: vaultNow,
  print,
}: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<SingleHandlers, 'certificates.write'> {
  return {
    'certificates.write': async ({ caseId, rule, earlier, folder: wanted }) => {
      const vault = vaultNow();
      const { database, organisation, regime, practice, role, today } = vault;
      const folder = folderOutside(wanted, vault);
      const asked = keyOfDestruction({ caseId, rule, earlier });
      const found = destructions(database).find((one) => keyOfDestruction(one) === asked);
      if (!found) throw new LuwteError('retention.notFound');
      const { number, on } = found;
      const page = certificatePage({
        ...{ number, rule, on, regime, practice, today },
        keeper: label(roles, role, 'nl'),
        municipality: organisation.municipality.name,
      });
      // Nothing of whose it was, and free on every day.
      const file = `verklaring-vernietiging-${randomUUID().slice(0, 8)}.pdf`;
      const record = () => vault.audit('certificate.write', 'case', caseId);
      await writeWithRecord(print, database, { folder, file, page, record });
      return { folder, file };
    },
  };
}
