import { z } from 'zod';
import { line } from './fields.ts';
import { usualPreferences } from './records/preference-values.ts';
import { chosenLook, type Preferences } from './records/preferences.ts';

/** The version of the form of a policy file. */
export const MACHINE_POLICY_VERSION = 1;

/**
 * A folder on any system, or below the user's own: `{home}` and `{user}` are filled in. Not relative,
 * and without a step back, so that it says where it is.
 */
const folder = line(500)
  .regex(/^(\{home\}|\/|[A-Za-z]:[\\/]|\\\\)/, 'machinePolicy.notAbsolute')
  .refine((path) => !path.split(/[\\/]/).includes('..'), 'machinePolicy.notAbsolute');

const folders = z.array(folder).min(1).max(10);

/** What somebody starts with who chose nothing himself. */
const defaults = z.strictObject({
  ...chosenLook.shape,
  /** Where the vault stands. */
  vaultFolder: folder.optional(),
  /** Offered for backups. */
  backupFolder: folder.optional(),
  /** Offered for what leaves the desk. */
  exportFolder: folder.optional(),
});

/**
 * What nobody on this computer can choose otherwise. Every one of them makes the rules of a vault
 * stricter: there is no way to write down a looser one.
 */
const limits = z.strictObject({
  /** The only place for a vault. */
  vaultFolder: folder.optional(),
  /** The only folders for backups, and what is in them. */
  backupFolders: folders.optional(),
  /** The only folders for what leaves the desk, and what is in them. None at all when empty. */
  exportFolders: z.array(folder).max(10).optional(),
  /** The most minutes without a key or mouse before a vault locks. */
  idleMinutes: z
    .int('number.outOfRange')
    .min(1, 'number.outOfRange')
    .max(30, 'number.outOfRange')
    .optional(),
  /** The fewest guesses that a passphrase must outlast, of a vault or of a sealed file, as a power of ten. */
  passphraseGuessesLog10: z
    .number('number.outOfRange')
    .min(12, 'number.outOfRange')
    .max(20, 'number.outOfRange')
    .optional(),
  /** The window stays out of screenshots and shared screens. */
  contentProtection: z.literal(true).optional(),
  /** The desk is covered when another window is used. */
  coverAway: z.literal(true).optional(),
  /** Today never shows words of tasks that somebody typed. */
  todayNames: z.literal(false).optional(),
  /** There is no vault to practise with. */
  practiceVault: z.literal(false).optional(),
});

/** What an administrator decided for everybody on a computer. */
export const machinePolicy = z.strictObject({
  $schema: z.string().max(500).optional(),
  format: z.literal('luwte-machine-policy'),
  version: z.literal(MACHINE_POLICY_VERSION),
  /** Who decided it. */
  organisation: line(100).optional(),
  /** Whom to ask about it. */
  contact: line(200).optional(),
  defaults: defaults.default({}),
  limits: limits.default({}),
});
/** What an administrator decided for everybody on a computer. */
export type MachinePolicy = z.infer<typeof machinePolicy>;
/** What nobody on this computer can choose otherwise. */
export type MachineLimits = MachinePolicy['limits'];

/** Where nothing was decided. */
export const noMachinePolicy: MachinePolicy = {
  format: 'luwte-machine-policy',
  version: MACHINE_POLICY_VERSION,
  defaults: {},
  limits: {},
};

/**
 * What holds where something was decided that cannot be read: nothing is shown to others, nothing leaves
 * but a backup, and no vault is made, because it could be in the wrong place. A vault that is there can
 * be opened: somebody who needs what stands in it did not write the file.
 */
export const strictestPolicy: MachinePolicy = {
  ...noMachinePolicy,
  limits: {
    exportFolders: [],
    idleMinutes: usualPreferences.idleMinutes,
    contentProtection: true,
    coverAway: true,
    todayNames: false,
    practiceVault: false,
  },
};

/** What can be wrong with a policy file. */
export const machinePolicyFaults = [
  /** It cannot be read. */
  'unreadable',
  /** Who uses Luwte, or just anybody, can change it. */
  'writable',
  /** It is not JSON. */
  'notJson',
  /** A newer Luwte made up its form. */
  'newerVersion',
  /** A word or a value in it is not one of those that can be. */
  'invalid',
] as const;
/** What can be wrong with a policy file. */
export type MachinePolicyFault = (typeof machinePolicyFaults)[number];

/** A policy file that was looked at. */
export const readMachinePolicy = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('read'), policy: machinePolicy }),
  z.strictObject({
    state: z.literal('wrong'),
    fault: z.enum(machinePolicyFaults),
    /** Where in it, as in `limits.idleMinutes`; empty when it is the whole. */
    places: z.array(z.string().max(200)).max(20),
  }),
]);
/** A policy file that was looked at. */
export type ReadMachinePolicy = z.infer<typeof readMachinePolicy>;

/** A policy file that is wrong, with the first places in it that are. */
export const wrongPolicy = (
  fault: MachinePolicyFault,
  places: readonly string[] = [],
): ReadMachinePolicy => ({
  state: 'wrong',
  fault,
  places: [...new Set(places)].slice(0, 20).map((place) => place.slice(0, 200)),
});

/** Reads the text of a policy file. */
export function machinePolicyIn(text: string): ReadMachinePolicy {
  const content = parsed(text);
  if (content === undefined) return wrongPolicy('notJson');
  const { success, data, error } = machinePolicy.safeParse(content);
  if (success) return { state: 'read', policy: data };
  const { data: version } = z.object({ version: z.int() }).safeParse(content);
  if (version !== undefined && version.version > MACHINE_POLICY_VERSION)
    return wrongPolicy('newerVersion');
  return wrongPolicy('invalid', error.issues.flatMap(placesOf));
}

/** Where an issue is: at every name that is not known, or at the value. */
function placesOf(issue: z.core.$ZodIssue): string[] {
  const place = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [place.join('.')];
  return issue.keys.map((key) => [...place, key].join('.'));
}

/** The policy that holds after a file was looked at; none holds where nobody looked. */
export function policyAfter(read?: ReadMachinePolicy): MachinePolicy {
  if (read?.state === 'read') return read.policy;
  return read?.state === 'wrong' ? strictestPolicy : noMachinePolicy;
}

/** What is preferred, as far as it may be. */
export const preferencesWithin = (wanted: Preferences, limits: MachineLimits): Preferences => ({
  ...wanted,
  idleMinutes: Math.min(wanted.idleMinutes, limits.idleMinutes ?? wanted.idleMinutes),
  contentProtection: limits.contentProtection ?? wanted.contentProtection,
  coverAway: limits.coverAway ?? wanted.coverAway,
  todayNames: limits.todayNames ?? wanted.todayNames,
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
