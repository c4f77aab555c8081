import { contactsIn } from '../../db/repositories/surroundings.ts';
import type { privacyCommands } from '../contract/settings.ts';
import { dayInWords } from '../documents/page.ts';
import { impactAssessment } from '../documents/privacy/dpia.ts';
import { type Paper, pageOf } from '../documents/privacy/paper.ts';
import type { PrivacyFacts } from '../documents/privacy/privacy-facts.ts';
import { privacyNotice } from '../documents/privacy/privacy-notice.ts';
import { processingRegister } from '../documents/privacy/processing-register.ts';
import { worksCouncilNote } from '../documents/privacy/works-council.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { termsIn } from './retention-terms.ts';
import { folderOutside, refuseThere, writeNew } from './target-folder.ts';

/** Answers to the command that writes what an organisation tells about the use of personal data. */
export const privacyHandlers: Handlers<keyof typeof privacyCommands> = {
  'privacy.write': (vault, { folder }) => {
    const target = folderOutside(folder, vault);
    const { organisation, compartment } = vault;
    const ending = `${organisation.municipality.code}-${compartment}.html`;
    const papers = papersFrom(factsOf(vault)).map(
      ([name, paper]) => [`${name}-${ending}`, pageOf(paper)] as const,
    );
    for (const [file] of papers) refuseThere(target, file);
    return { files: papers.map(([file, text]) => writeNew(target, file, text)) };
  },
};

/** Each paper under the name of its file. A works council speaks for who is employed. */
function papersFrom(facts: PrivacyFacts): readonly (readonly [string, Paper])[] {
  const papers = [
    ['register-van-verwerkingen', processingRegister(facts)],
    ['privacyverklaring', privacyNotice(facts)],
    ['dpia', impactAssessment(facts)],
  ] as const;
  if (facts.compartment !== 'staff') return papers;
  return [...papers, ['notitie-ondernemingsraad', worksCouncilNote(facts)]];
}

function factsOf({ database, organisation, compartment, today }: OpenVault): PrivacyFacts {
  if (compartment === 'policy') throw new Error('the policy store has no case');
  const officers = contactsIn(database)
    .filter(({ role }) => role === 'dpo')
    .map(({ name, phone, email }) => [name, phone, email].filter((part) => part !== '').join(', '));
  return { organisation, compartment, officers, day: dayInWords(today), terms: termsIn(database) };
}
