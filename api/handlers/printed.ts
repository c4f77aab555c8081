import type { paperCommands } from '../contract/paper.ts';
import type { posterCommands } from '../contract/posters.ts';
import type { Printer } from '../desk-options.ts';
import { annualPaperHandlers } from './annual-paper.ts';
import { casePrintHandlers } from './case-print.ts';
import { certificatePaperHandlers } from './certificate-paper.ts';
import type { SingleHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';
import { overviewHandlers } from './overviews.ts';
import { policeSheetHandlers } from './police-sheet.ts';
import { posterHandlers } from './posters.ts';
import { rulesCardHandlers } from './rules-card.ts';
import { stackHandlers } from './series-stack.ts';
import { signalPaperHandlers } from './signal-paper.ts';

/** Commands that make documents with the printer of the shell. */
export type PrintedName =
  | keyof typeof paperCommands
  | keyof typeof posterCommands
  | 'annual.write'
  | 'certificates.write'
  | 'police.writeSheet'
  | 'series.stack';

/** Answers to the commands that make documents with the printer of the shell. */
export const printedHandlers = (room: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<SingleHandlers, PrintedName> => ({
  ...overviewHandlers(room),
  ...signalPaperHandlers(room),
  ...annualPaperHandlers(room),
  ...posterHandlers(room),
  ...policeSheetHandlers(room),
  ...stackHandlers(room),
  ...casePrintHandlers(room),
  ...certificatePaperHandlers(room),
  ...rulesCardHandlers(room),
});
