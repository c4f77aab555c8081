import { contactsIn } from '../../db/repositories/surroundings.ts';
import type { privacyCommands } from '../contract/settings.ts';
import {
  type PrivacyFacts,
  privacyNotice,
  processingRegister,
} from '../documents/privacy-pages.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';
import { folderOutside, refuseThere, writeNew } from './target-folder.ts';

/** Answers to the command that writes what an organisation tells about the use of personal data. */
export const privacyHandlers: Handlers<keyof typeof privacyCommands> = {
  'privacy.write': (vault, { folder }) => {
    const target = folderOutside(folder, vault);
    const facts = factsOf(vault);
    const { organisation, compartment } = vault;
    const ending = `${organisation.municipality.code}-${compartment}.html`;
    const pages = [
      [`register-van-verwerkingen-${ending}`, processingRegister(facts)],
      [`privacyverklaring-${ending}`, privacyNotice(facts)],
    ] as const;
    for (const [file] of pages) refuseThere(target, file);
    return { files: pages.map(([file, text]) => writeNew(target, file, text)) };
  },
};

function factsOf({ database, organisation, compartment, today }: OpenVault): PrivacyFacts {
  if (compartment === 'policy') throw new Error('the policy store has no case');
  const officers = contactsIn(database)
    .filter(({ role }) => role === 'dpo')
    .map(({ name, phone, email }) => [name, phone, email].filter((part) => part !== '').join(', '));
  return { organisation, compartment, officers, today, terms: termsIn(database) };
}
