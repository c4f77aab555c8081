import { loggedCases } from '../../db/repositories/log-cases.ts';
import type { Output } from '../contract/index.ts';
import type { logCommands } from '../contract/log.ts';
import type { LongWork } from '../work.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** Answers to the commands on the log. */
export const logHandlers: Handlers<Exclude<keyof typeof logCommands, 'log.seal' | 'log.check'>> = {
  'log.read': ({ database, log }, { offset, limit }) => {
    const lines = log.page(offset, limit);
    const cases = loggedCases(database, lines);
    return {
      total: log.count(),
      lines: lines.map(({ seq, at, action, objectId }) => ({
        line: seq,
        at,
        action,
        case: cases.get(objectId) ?? null,
        times: action === 'vault.unlockFailed' ? Number(objectId) : null,
      })),
    };
  },
};

/** Checks the whole log, in steps. */
export const checkLog =
  (log: () => OpenVault['log'], work: Pick<LongWork, 'inSteps'>) =>
  async (): Promise<Output<'log.check'>> => ({
    lines: log().count(),
    brokenAt: await work.inSteps(log().check()),
  });
