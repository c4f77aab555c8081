import { z } from 'zod';
import {
  codeSchema,
  consequencePersonal,
  consequenceWork,
  criminalLink,
} from '../code-lists/index.ts';

/**
 * What it did to the reporter (domain study, §2.8 and §3.10): data of a special category, so codes
 * and no word more. An empty list says that nobody spoke of it.
 */
export const consequences = z.object({
  personal: z.array(codeSchema(consequencePersonal)).max(consequencePersonal.codes.length),
  work: z.array(codeSchema(consequenceWork)).max(consequenceWork.codes.length),
});
/** What it did to the reporter. */
export type Consequences = z.infer<typeof consequences>;

/** Whether a link with crime is suspected (domain study, §2.10); null when that was not asked. */
export const suspectedLink = codeSchema(criminalLink).nullable();

/** The list in which "none" stands beside something; null when there is no such list. */
export function contradictoryList({ personal, work }: Consequences): keyof Consequences | null {
  if (personal.length > 1 && personal.includes('none')) return 'personal';
  return work.length > 1 && work.includes('none') ? 'work' : null;
}
