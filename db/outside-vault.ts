import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a folder stands outside of that of a vault, wherever links lead. Both must exist. */
export function standsOutside(vaultFolder: string, folder: string): boolean {
  const way = relative(realpathSync(vaultFolder), realpathSync(folder));
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
