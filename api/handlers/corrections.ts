import type { correctionCommands } from '../contract/corrections.ts';
import { correctNow } from './correct-case.ts';
import { moveReporterNow } from './move-reporter.ts';
import type { Handlers } from './open-vault.ts';

/** Answers to the commands that put right what was recorded of a report, and of who told it. */
export const correctionHandlers: Handlers<keyof typeof correctionCommands> = {
  'cases.correct': (vault, input) => {
    correctNow(vault, input);
    return {};
  },

  'cases.moveReporter': moveReporterNow,
};
