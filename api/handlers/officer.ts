import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endings, filesEnding } from '../../db/handover/exchange-folder.ts';
import { countLines } from '../../domain/audit-kinds.ts';
import type { MachineLimits } from '../../domain/machine-policy.ts';
import { dateOf } from '../../domain/time.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { linesOf, makeOfficerKey, type ReadLog, readLog, shownLine } from '../officer.ts';
import type { HandoverDesk } from './handover-desk.ts';
import { sealLog } from './officer-log.ts';
import { folderOutside, folderThere } from './target-folder.ts';

/** The commands of the data protection officer, who has no vault. */
export type OfficerName =
  | 'officer.find'
  | 'officer.makeKey'
  | 'officer.openLog'
  | 'officer.readLog'
  | 'officer.closeLog';

/** Answers to the commands around a sealed log: those of the counsellor, and those of the officer. */
export const officerHandlers = (desk: HandoverDesk) => ({
  'log.seal': (input: Parsed<'log.seal'>) => sealLog(desk, input),
  ...withoutVault(desk),
});

type OfficerHandlers = {
  readonly [N in OfficerName]: (input: Parsed<N>) => Promise<Output<N>>;
};

/** What they need of the desk: nothing of a vault but where it stands. */
interface OfficerDesk {
  readonly folder: string;
  readonly limits: MachineLimits;
  now(): string;
}

/** Answers to the commands of the officer. The log he opened is all that is kept. */
function withoutVault(desk: OfficerDesk): OfficerHandlers {
  const { now } = desk;
  let opened: ReadLog | null = null;

  return {
    'officer.find': async ({ folder, kind }) => ({
      files: filesEnding(folderThere(folder), endings[kind]),
    }),

    'officer.makeKey': async ({ folder, passphrase }) => {
      const target = existsSync(desk.folder) ? folderOutside(folder, desk) : folderThere(folder);
      return makeOfficerKey({ folder: target, passphrase }, dateOf(now()), desk.limits);
    },

    'officer.openLog': async ({ key, passphrase, folder, log, earlier }) => {
      opened = null;
      const target = folderThere(folder);
      const read = await readLog(
        {
          key: join(folderThere(key.folder), key.name),
          log: join(target, log),
          earlier: earlier === null ? null : join(target, earlier),
        },
        passphrase,
      );
      opened = read;
      return overviewOf(read);
    },

    'officer.readLog': async ({ offset, limit, ...filter }) => {
      if (!opened) throw new LuwteError('officer.noLog');
      const found = linesOf(opened, filter).toReversed();
      return {
        total: found.length,
        lines: found.slice(offset, offset + limit).map(shownLine),
      };
    },

    'officer.closeLog': async () => {
      opened = null;
      return {};
    },
  };
}

/** What is seen first of a log. */
function overviewOf(read: ReadLog): Output<'officer.openLog'> {
  const { vaultId, madeAt, from, fingerprint, lines, earlier } = read;
  return {
    vaultId,
    compartment: from.compartment,
    madeAt,
    by: { name: from.name, fingerprint: [...fingerprint] },
    total: lines.length,
    ...countLines(lines),
    earlier,
  };
}
