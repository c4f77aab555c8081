/** What the screen Help shows, as modules of the window: the manual, and what Luwte is built with. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readLicences } from './licences.ts';
import { manualLanguages, readManual } from './manual/read-manual.ts';

const root = join(import.meta.dirname, '..');
const asModule = (content: unknown) => `export default ${JSON.stringify(content)};`;

/** What each module holds, by the name under which it is imported. */
const modules: ReadonlyMap<string, () => string> = new Map([
  ...manualLanguages.map(
    (language) =>
      [
        `virtual:manual/${language}`,
        () => asModule(readManual(join(root, 'docs/manual'), language)),
      ] as const,
  ),
  ['virtual:licences', () => asModule(readLicences(root))],
]);

/** Turns the manual and the licences into modules when the window is built. */
export const helpModules: Plugin = {
  name: 'help-modules',
  resolveId: (id) => (modules.has(id) ? `\0${id}` : null),
  load: (id) => modules.get(id.slice(1))?.() ?? null,
};
