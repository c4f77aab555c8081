import { existsSync, statfsSync } from 'node:fs';
import { dirname, sep } from 'node:path';

/**
 * On what kind of place a folder stands. On a network the locks of files may not hold between
 * computers; a cloud copies files while they are written, and keeps older ones.
 */
export type Place = 'local' | 'network' | 'cloud';

/** Types of file systems that another computer serves, as Linux numbers them (statfs(2)). */
const networkTypes = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB 2
  0xff534d42, // CIFS
  0x01021997, // 9P
  0x5346414f, // AFS
  0x00c36400, // Ceph
]);

/** How the folders of services that synchronise are named, on any system. */
const cloudFolders = [
  /^onedrive( - .*)?$/i,
  /^dropbox( \(.*\))?$/i,
  /^google ?drive$/i,
  /^googledrive-.*$/i,
  /^my drive$/i,
  /^mijn drive$/i,
  /^icloud ?drive$/i,
  /^mobile documents$/i,
  /^nextcloud\d*$/i,
  /^owncloud\d*$/i,
  /^stack$/i,
  /^box$/i,
  /^pcloud ?drive$/i,
];

/** Where a folder stands, by its name and by what the system says of its disk. */
export function placeOf(folder: string): Place {
  if (folder.split(/[\\/]/).some(isCloud)) return 'cloud';
  if (/^(\\\\|\/\/)/.test(folder) || isOnNetwork(folder)) return 'network';
  return 'local';
}

const isCloud = (name: string) => cloudFolders.some((pattern) => pattern.test(name));

/** Asks the nearest folder that exists. Windows tells no type; its network paths begin with `\\`. */
function isOnNetwork(folder: string): boolean {
  if (sep === '\\') return false;
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  try {
    return networkTypes.has(statfsSync(nearest).type >>> 0);
  } catch {
    return false;
  }
}
