import { caseNumbers } from '../../db/repositories/cases.ts';
import type { logCommands } from '../contract/log.ts';
import type { Handlers } from './open-vault.ts';

/** Answers to the commands on the log. */
export const logHandlers: Handlers<Exclude<keyof typeof logCommands, 'log.seal'>> = {
  'log.read': ({ database, log }, { offset, limit }) => {
    const lines = log.page(offset, limit);
    const cases = lines.flatMap(({ objectKind, objectId }) =>
      objectKind === 'case' ? [objectId] : [],
    );
    const numbers = caseNumbers(database, cases);
    return {
      total: log.count(),
      lines: lines.map(({ seq, at, action, objectId }) => {
        const number = numbers.get(objectId);
        return {
          line: seq,
          at,
          action,
          case: number === undefined ? null : { id: objectId, number },
          times: action === 'vault.unlockFailed' ? Number(objectId) : null,
        };
      }),
    };
  },

  'log.check': ({ log }) => ({ lines: log.count(), brokenAt: log.firstBrokenLine() }),
};
