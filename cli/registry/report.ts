import { join, resolve } from 'node:path';
import { pictureOf } from '../../registry/report/picture.ts';
import { reportFiles, reportPage } from '../../registry/report/report.ts';
import { done, type Outcome } from '../command.ts';
import { needed } from '../protect.ts';
import { checkEmpty } from '../release-folders.ts';
import { withList, writeFiles } from './merge.ts';
import { mergeText } from './merge-texts.ts';
import { onlyFolder, type Part, withRegistry } from './registry-part.ts';

/** `luwte registry report`: the national picture as a page, and its figures as CSV. */
export const report: Part = {
  options: ['municipalities', 'out'],
  run: async (typed, place) => {
    const folder = onlyFolder(typed);
    const out = resolve(needed(typed, 'out'));
    const { language, today, version } = place;
    return withList(typed, place, async (list): Promise<Outcome> => {
      checkEmpty(out);
      const picture = await withRegistry(folder, ({ storage }) =>
        pictureOf(storage, list, { language, madeOn: today, version }),
      );
      if (picture.regimes.length === 0) {
        return { code: 1, out: '', err: `luwte: ${mergeText(language, 'noMerges')}\n` };
      }
      writeFiles(out, reportFiles(picture));
      return done(mergeText(language, 'reported', { file: join(out, reportPage) }));
    });
  },
};
