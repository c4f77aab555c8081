import type { Parsed } from '../contract/index.ts';
import { makeDisclosure } from './disclose.ts';
import type { HandoverDesk } from './handover-desk.ts';
import { settleFile } from './settle-file.ts';

/** Answers to the commands on sharing that wait for a file, or for what opens the vault. */
export const sharingFileHandlers = (desk: HandoverDesk) => ({
  'disclosures.make': (input: Parsed<'disclosures.make'>) => makeDisclosure(desk, input),
  'consents.settleFile': async (input: Parsed<'consents.settleFile'>) => settleFile(desk, input),
});
