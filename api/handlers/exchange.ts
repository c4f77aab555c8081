import type { HandoverDesk } from './handover-desk.ts';
import { handoverFileHandlers } from './handover-files.ts';
import { officerHandlers } from './officer.ts';
import { personalHandlers } from './personal.ts';
import { contactHandlers } from './series-contact.ts';
import { sharedSeriesHandlers } from './series-shared.ts';
import { sharingFileHandlers } from './sharing-files.ts';

/** Answers to the commands that read and write files which go to others, or come from them. */
export const exchangeHandlers = (desk: HandoverDesk) => ({
  ...handoverFileHandlers(desk),
  ...sharingFileHandlers(desk),
  ...officerHandlers(desk),
  ...contactHandlers(desk),
  ...sharedSeriesHandlers(desk),
  ...personalHandlers(desk),
});
