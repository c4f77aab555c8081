import { makeRegistry } from '../../registry/folder.ts';
import { LoadFault, load as loadInto } from '../../registry/load.ts';
import { done } from '../command.ts';
import { needed } from '../protect.ts';
import { onlyFolder, type Part, withRegistry } from './registry-part.ts';
import { registryText } from './texts.ts';

/** `luwte registry init`: makes the folder, the key and the database. */
export const init: Part = {
  options: ['database'],
  run: async (typed, { language }) => {
    const folder = onlyFolder(typed);
    const recipient = await makeRegistry(folder, typed.options.get('database') ?? null);
    return done(registryText(language, 'made', { folder, recipient }));
  },
};

/** `luwte registry load`: everything in the archive into another database. */
export const load: Part = {
  options: ['database'],
  run: async (typed, { language }) => {
    const folder = onlyFolder(typed);
    const database = needed(typed, 'database');
    try {
      const { added, present } = await withRegistry(folder, (registry) =>
        loadInto(registry, database),
      );
      return done(registryText(language, 'loaded', { added, present }));
    } catch (error) {
      if (!(error instanceof LoadFault)) throw error;
      const said = registryText(language, 'notLoaded', { file: error.archived });
      return { code: 1, out: '', err: `luwte: ${said}` };
    }
  },
};
