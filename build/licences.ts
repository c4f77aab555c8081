/** The licences of everything that Luwte brings along, collected from what is installed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Licences } from '../renderer/help/licences.ts';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const folderStart = 'node_modules/';
const nameOf = (path: string) => path.slice(path.lastIndexOf(folderStart) + folderStart.length);
const isText = (file: string) => /^(licen[cs]e|copying|ofl)(\W|$)/i.test(file);

/** What a package says of its licence; null when it has no text of its own. */
function textIn(folder: string): string | null {
  const file = readdirSync(folder).find(isText);
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim();
}

/** Where a text stands among the others; it is added when it is new. */
function placeOf(texts: string[], text: string | null): number | null {
  if (text === null) return null;
  const at = texts.indexOf(text);
  return at === -1 ? texts.push(text) - 1 : at;
}

/**
 * Every package that is needed while Luwte runs and is installed here, by name. A text that several
 * packages share stands once.
 * @param root folder of the project
 */
export function readLicences(root: string): Licences {
  // Safe: npm wrote the file; a field that is not there is told apart below.
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const texts: string[] = [];
  const parts = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .filter(([path]) => existsSync(join(root, path)))
    .map(([path, { version, license = '' }]) => {
      const text = textIn(join(root, path));
      return { name: nameOf(path), version, licence: license, text: placeOf(texts, text) };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return { parts, texts };
}
