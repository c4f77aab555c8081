import { randomUUID } from 'node:crypto';
import { contactsIn } from '../../db/repositories/surroundings.ts';
import { contact } from '../../domain/records/surroundings.ts';
import type { Printer } from '../desk-options.ts';
import { rulesCard } from '../paper/rules-card.ts';
import { writePdf } from '../paper/write-pdf.ts';
import type { SingleHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';
import { folderOutside } from './target-folder.ts';

/** Answers to the command that writes the rules of a conversation. */
export function rulesCardHandlers({
  vault: vaultNow,
  print,
}: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<SingleHandlers, 'rules.write'> {
  return {
    'rules.write': async ({ language, folder: wanted }) => {
      const vault = vaultNow();
      const { organisation, database, role, regime, practice, today } = vault;
      const folder = folderOutside(wanted, vault);
      const file = `${names[language]}-${randomUUID().slice(0, 8)}.pdf`;
      const page = rulesCard({
        ...{ role, language, regime, practice, today },
        terms: termsIn(database),
        municipality: organisation.municipality.name,
        contacts: reachOf(vault),
      });
      const record = () => vault.audit('rules.write', 'rules', language);
      await writePdf(print, { folder, file, page, record });
      return { folder, file };
    },
  };
}

const names = { nl: 'spelregels', en: 'rules' } as const;

/** How who keeps this vault can be reached, as the list of contacts has it. */
function reachOf({ database, role }: OpenVault): string[] {
  const known = contactsIn(database).map((one) => contact.parse(one));
  return known.flatMap(({ role: of, name, phone, email }) => {
    const ways = [phone, email].filter((way) => way !== '');
    return of !== role || ways.length === 0 ? [] : [[name, ...ways].join(', ')];
  });
}
