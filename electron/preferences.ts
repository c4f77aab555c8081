import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { z } from 'zod';
import {
  type ChosenLook,
  lookIn,
  type Preferences as Preferred,
} from '../api/contract/preferences.ts';

const paths = envPaths('luwte', { suffix: '' });

const pixels = z.int().min(200).max(20_000);
/** Pixels from a corner of the first screen; another may stand left of it or above. */
const place = z.int().min(-40_000).max(40_000);

/** Where a window is and how large; where the system puts it when its place is null. */
const windowPlace = z.object({
  width: pixels,
  height: pixels,
  at: z.object({ x: place, y: place }).nullable().default(null).catch(null),
  isMaximised: z.boolean().default(false).catch(false),
});
/** Where a window is and how large; where the system puts it when its place is null. */
export type WindowPlace = z.infer<typeof windowPlace>;
const usualWindow: WindowPlace = { width: 1280, height: 800, at: null, isMaximised: false };

/**
 * What a shell remembers between two starts. Nothing of a record ever stands here. What does not
 * fit is forgotten, never guessed.
 */
export const preferences = z.object({
  window: windowPlace.default(usualWindow).catch(usualWindow),
  /** The folder of the vault; the one of {@link usualVault} when null. */
  vault: z.string().min(1).nullable().default(null).catch(null),
  /** How the desk looked last, so that the screen on which a vault is opened looks the same. */
  look: z.unknown().default({}).transform(lookIn),
  /** Whether the window stays out of screenshots and shared screens, where the system can do that. */
  contentProtection: z.boolean().default(true).catch(true),
});
/** What a shell remembers between two starts. */
export type Preferences = z.infer<typeof preferences>;

/** The file that both shells share. */
export const preferencesFile = join(paths.config, 'preferences.json');
/** The file in which this machine remembers what it saw of vaults. */
export const witnessFile = join(paths.config, 'seen.json');
/** Where a vault stands when nobody chose a folder. */
export const usualVault = join(paths.data, 'vault');

/** Reads the preferences; a file that is absent or damaged gives the usual ones. */
export function readPreferences(file: string = preferencesFile): Preferences {
  try {
    return preferences.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return preferences.parse({});
  }
}

/**
 * How the desk looks while no vault is open: as the last one did, and where nothing was chosen as the
 * administrator of the computer wants it.
 */
export const lookWhenClosed = (
  { language, theme, textSize, letters }: ChosenLook,
  file: string = preferencesFile,
): ChosenLook => ({
  ...lookIn({ language, theme, textSize, letters }),
  ...readPreferences(file).look,
});

/** Writes the preferences through a second file, so that a crash leaves the old ones. */
export function writePreferences(wanted: Preferences, file: string = preferencesFile): void {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${JSON.stringify(preferences.parse(wanted), null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
}

/** Remembers the look of the vault that was opened, and whether its window is kept out of pictures. */
export function rememberPreferred(preferred: Preferred, file: string = preferencesFile): void {
  const { contentProtection } = preferred;
  const look = { ...readPreferences(file).look, ...lookIn(preferred) };
  remember({ look, contentProtection }, file);
}

/** Remembers where the window is, for the next one. */
export const rememberWindow = (window: WindowPlace, file: string = preferencesFile): void =>
  remember({ window }, file);

/** Writes what is new. That it cannot be kept stops nobody's work. */
function remember(part: Partial<Preferences>, file: string): void {
  const known = readPreferences(file);
  const wanted = { ...known, ...part };
  if (JSON.stringify(wanted) === JSON.stringify(known)) return;
  try {
    writePreferences(wanted, file);
  } catch {
    process.stderr.write('luwte: the look or the place of the window could not be kept.\n');
  }
}
