import { statSync } from 'node:fs';

/**
 * What tells the file at a path from every other while it is open, or null when there is none. A
 * process can go on writing to a file after another took its name.
 */
export function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}
