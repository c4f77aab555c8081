import { useCase } from '../case/case-room.ts';
import { errorValueOf } from '../vault/client.ts';

/**
 * Does something in a case; when the vault says that the clerk is involved himself, the dialog opens that
 * seals the case away, and what was to be recorded is not (TC-10).
 * @returns a function that gives null when that dialog opened.
 */
export function useSealingAway() {
  const { ask } = useCase();
  return async <T>(act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (thrown) {
      if (errorValueOf(thrown).code !== 'involved.sealAway') throw thrown;
      ask({ kind: 'sealAway' });
      return null;
    }
  };
}
