import type { paperCommands } from '../contract/paper.ts';
import type { posterCommands } from '../contract/posters.ts';
import type { Printer } from '../desk-options.ts';
import { annualPaperHandlers } from './annual-paper.ts';
import type { SingleHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';
import { overviewHandlers } from './overviews.ts';
import { posterHandlers } from './posters.ts';
import { signalPaperHandlers } from './signal-paper.ts';

/** Answers to the commands that make documents with the printer of the shell. */
export const printedHandlers = (room: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<
  SingleHandlers,
  keyof typeof paperCommands | keyof typeof posterCommands | 'annual.write'
> => ({
  ...overviewHandlers(room),
  ...signalPaperHandlers(room),
  ...annualPaperHandlers(room),
  ...posterHandlers(room),
});
