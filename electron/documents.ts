import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's folder for documents, as the system names it; his home when there is none. */
export function documentsFolder(): string {
  const home = homedir();
  const folder = namedByDesktop(home) ?? join(home, 'Documents');
  return existsSync(folder) ? folder : home;
}

/** The folder that a Linux desktop calls the one for documents, in the user's language. */
function namedByDesktop(home: string): string | null {
  const file = join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'user-dirs.dirs');
  try {
    const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1];
    return named?.replace(/^\$HOME/, home) ?? null;
  } catch {
    return null;
  }
}
