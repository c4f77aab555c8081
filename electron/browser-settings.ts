import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The settings of a browser that remembers nothing of what is typed, and asks nobody about it. */
const settings = {
  alternate_error_pages: { enabled: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  credentials_enable_service: false,
  download_restrictions: 3,
  net: { network_prediction_options: 2 },
  profile: { password_manager_enabled: false, exit_type: 'Normal' },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  session: { restore_on_startup: 5 },
  translate: { enabled: false },
};

/**
 * Folders in which a browser would keep what it needs to restore windows after a crash, what was typed
 * in them included, and files that were opened in a window and for which it finds memory too short. A
 * file in the place of a folder keeps it from making one.
 */
const refusedFolders = ['Sessions', 'blob_storage'];

/** Puts the settings into a fresh profile, where the browser finds them when it starts. */
export function writeBrowserSettings(user: string): void {
  const folder = join(user, 'Default');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(settings), { mode: 0o600 });
  for (const name of refusedFolders) writeFileSync(join(folder, name), '', { mode: 0o400 });
}
