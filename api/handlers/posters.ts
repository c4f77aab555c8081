import { contactsIn } from '../../db/repositories/surroundings.ts';
import { type FactsOf, goesOn, ofKind, type PolicyRecord } from '../../domain/policy/records.ts';
import { contact } from '../../domain/records/surroundings.ts';
import type { DateString } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import type { posterCommands } from '../contract/posters.ts';
import type { Printer } from '../desk-options.ts';
import { matrixPage } from '../paper/posters/matrix-page.ts';
import { letterSize, normPage } from '../paper/posters/norm-page.ts';
import { missingContact, reportingPage } from '../paper/posters/reporting-page.ts';
import { writePdf } from '../paper/write-pdf.ts';
import type { SingleHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';
import { recordsOf } from './policy.ts';
import { matrixIn } from './reaction.ts';
import { folderOutside } from './target-folder.ts';

/** Answers to the commands that write sheets for a wall. */
export function posterHandlers({
  vault: vaultNow,
  print,
}: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<SingleHandlers, Exclude<keyof typeof posterCommands, 'rules.write'>> {
  const write = async (wanted: string, name: string, pageOf: (vault: OpenVault) => string) => {
    const vault = vaultNow();
    const folder = folderOutside(wanted, vault);
    const file = `${name}_${vault.organisation.municipality.code}.pdf`;
    const page = pageOf(vault);
    const record = () => vault.audit('poster.write', 'poster', name);
    await writePdf(print, { folder, file, page, record });
    return { folder, file };
  };
  return {
    'posters.writeMatrix': ({ folder }) =>
      write(folder, 'reactiekaart', ({ database, organisation, regime, today }) =>
        matrixPage({
          matrix: matrixIn(database),
          municipality: organisation.municipality.name,
          ...{ regime, today },
        }),
      ),

    'posters.writeReporting': ({ folder }) =>
      write(folder, 'waar-melden', ({ database, organisation, today }) => {
        const contacts = contactsIn(database).map((one) => contact.parse(one));
        const missing = missingContact(contacts);
        if (missing !== null) throw new LuwteError(`poster.missing_${missing}`);
        return reportingPage({ municipality: organisation.municipality.name, contacts, today });
      }),

    'posters.writeNorm': ({ folder }) =>
      write(folder, 'norm', (vault) => {
        const going = recordsOf(vault).filter((record) => goesOn(record, vault.today));
        const sheet = {
          municipality: vault.organisation.municipality.name,
          norm: newestText(ofKind(going, 'norm'), vault.today),
          houseRules: newestText(ofKind(going, 'house_rules_text'), vault.today),
        };
        if (sheet.norm === null && sheet.houseRules === null) throw new LuwteError('poster.noNorm');
        if (letterSize(sheet) === null) throw new LuwteError('poster.tooLong');
        return normPage(sheet);
      }),
  };
}

type Agreed = PolicyRecord<FactsOf<'norm' | 'house_rules_text'>>;

/** The text that was agreed last, and holds by now; null when there is none. */
function newestText(records: readonly Agreed[], today: DateString): string | null {
  const agreed = records.filter(({ facts }) => facts.agreedOn <= today);
  const [newest] = agreed.toSorted((a, b) => b.facts.agreedOn.localeCompare(a.facts.agreedOn));
  return newest?.facts.text ?? null;
}
