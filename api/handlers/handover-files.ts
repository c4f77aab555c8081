import type { HandoverDesk } from './handover-desk.ts';
import { readingHandlers } from './handover-read.ts';
import { receivingHandlers } from './handover-receive.ts';
import { sendingHandlers } from './handover-send.ts';
import { settlingHandlers } from './handover-settle.ts';
import { referringHandlers } from './referral-send.ts';
import { sealingAwayHandlers } from './seal-away.ts';

/** Answers to every command on hand-overs that waits for a file. */
export const handoverFileHandlers = (desk: HandoverDesk) => ({
  ...sendingHandlers(desk),
  ...readingHandlers(desk),
  ...receivingHandlers(desk),
  ...settlingHandlers(desk),
  ...referringHandlers(desk),
  ...sealingAwayHandlers(desk),
});
