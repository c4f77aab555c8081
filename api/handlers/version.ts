import { join } from 'node:path';
import type { Output, Parsed } from '../contract/index.ts';
import type { versionCommands } from '../contract/version.ts';
import {
  type CheckAgainst,
  type CheckedFile,
  checkVersion,
  downloadsIn,
} from '../version/check.ts';
import { fingerprintOf } from '../version/publisher.ts';
import { folderThere } from './target-folder.ts';

type VersionHandlers = {
  readonly [N in keyof typeof versionCommands]: (input: Parsed<N>) => Promise<Output<N>>;
};

/** Answers to the commands on versions of Luwte that somebody downloaded. */
export function versionHandlers(against: CheckAgainst): VersionHandlers {
  const { publisher } = against;
  return {
    'version.publisher': async () => ({
      publisher: publisher && {
        name: publisher.name,
        fingerprints: publisher.keys.map(fingerprintOf),
      },
    }),

    'version.check': async ({ folder }) => {
      const place = folderThere(folder);
      const files: CheckedFile[] = [];
      // One after another: a disk reads no faster by being asked twice.
      for (const name of downloadsIn(place))
        files.push(await checkVersion(join(place, name), against));
      return { files };
    },
  };
}
