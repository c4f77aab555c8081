import { z } from 'zod';
import { compartments, regimes } from '../../domain/compartment.ts';
import { date, id, line } from '../../domain/fields.ts';
import { municipalityCode } from '../../domain/records/municipality-code.ts';
import { always, onLockedVault, onShell, vaultRoles } from './command.ts';

/** One encrypted database with its own key. */
export const compartment = z.enum(compartments);
const role = z.enum(vaultRoles);

/** A passphrase as typed. Never trimmed: spaces belong to it. */
export const passphrase = z.string().min(1, 'text.empty').max(1000, 'text.tooLong');

/** What the user was told and wants all the same. */
export const acceptance = z.object({
  /** That the database is an older one than this machine saw last. */
  olderCopy: z.boolean().optional(),
  /** That another computer did not say that it closed the vault. */
  otherComputer: z.boolean().optional(),
});

const openSession = z.object({
  compartment,
  /** From which world its people are. */
  regime: z.enum(regimes),
  role,
  municipality: z.string(),
  practice: z.boolean(),
});

/** What the desk knows of the vault without or with its key. */
export const vaultDescription = z.object({
  folder: z.string(),
  /** On what the folder stands: files of a network or a cloud can be open in two places at once. */
  place: z.enum(['local', 'network', 'cloud']),
  today: date,
  state: z.enum(['absent', 'locked', 'open', 'unusable']),
  /** Why the folder cannot be used, as a code of the error list; null when it can. */
  problem: z.string().nullable(),
  /** Whether what stands in the folder is invented, to practise with. */
  practice: z.boolean(),
  slots: z.array(
    z.object({
      id,
      compartment,
      role,
      /** What else than the passphrase opens it. */
      onPaper: z.array(z.enum(['recovery', 'shares'])),
      /** Seconds before the next passphrase may be tried; 0 when at once. */
      waitSeconds: z.int().min(0),
    }),
  ),
  session: openSession.nullable(),
});

/** What the estimator thinks of a passphrase. */
export const passphraseJudgement = z.object({
  /** 0 (guessed at once) to 4 (good enough for a vault). */
  score: z.int().min(0).max(4),
  /** Ten-logarithm of the number of guesses. */
  guessesLog10: z.number(),
  /** Whether a vault can be made with it. */
  acceptable: z.boolean(),
  /** What makes it weak, as a code of the estimator, or null. */
  warning: z.string().nullable(),
});

export const sessionCommands = {
  'vault.describe': always({
    about: 'Says which vault stands in the folder and whether it is open.',
    input: z.object({}),
    output: vaultDescription,
  }),
  'passphrase.judge': always({
    about: 'Estimates how hard a passphrase is to guess, with Dutch words and names known.',
    input: z.object({
      passphrase: z.string().max(1000),
      /** The municipality the vault will be of: its name is guessed first. */
      municipality: z.string().max(100).optional(),
    }),
    output: passphraseJudgement,
  }),
  'vault.create': onLockedVault({
    about: 'Makes a compartment with a passphrase and opens it.',
    input: z.object({
      role,
      passphrase,
      municipality: z.object({ code: municipalityCode, name: line(100) }),
    }),
    output: vaultDescription,
    invalidates: ['session'],
  }),
  'vault.unlock': onLockedVault({
    about: 'Opens the compartment of a slot with its passphrase.',
    input: z.object({ slot: id, passphrase, accept: acceptance.default({}) }),
    output: vaultDescription,
    invalidates: ['session'],
  }),
  'vault.lock': onShell({
    about: 'Ends the vault worker: keys and plaintext go with it.',
    input: z.object({}),
    output: z.object({}),
    invalidates: ['session'],
  }),
  'shell.describe': onShell({
    about: 'Says which shell this is and what it can do.',
    input: z.object({}),
    output: z.object({
      shell: z.enum(['electron', 'chromium']),
      version: z.string(),
      /** Whether `shell.chooseFolder` opens a dialog of the system. */
      folderDialog: z.boolean(),
      /** A folder the user can be offered for what leaves the desk. */
      documents: z.string(),
      /** Whether it can keep its window out of screenshots and shared screens. */
      canProtect: z.boolean(),
    }),
  }),
  'shell.chooseFolder': onShell({
    about: 'Lets the user choose a folder; null when the dialog was closed.',
    input: z.object({}),
    output: z.object({ folder: z.string().nullable() }),
  }),
  'shell.copy': onShell({
    about:
      'Puts a text on the clipboard. It goes from there after 30 seconds and when the vault locks, unless something else was put there.',
    input: z.object({ text: z.string().min(1).max(5_000_000) }),
    output: z.object({}),
  }),
  'shell.activity': onShell({
    about:
      'Says that a key or the mouse was used, at most every 15 seconds; the idle lock starts anew.',
    input: z.object({}),
    output: z.object({}),
  }),
  'shell.practice': onShell({
    about: 'Says whether the practice vault stands in the window, or is being made.',
    input: z.object({}),
    output: z.object({
      state: z.enum(['none', 'making', 'open']),
      /** Whether there may be one on this computer. */
      offered: z.boolean(),
      /** How much of it is made, in per cent. */
      share: z.int().min(0).max(100),
      /** What opens it; empty unless it stands in the window. */
      passphrases: z.array(z.object({ role, passphrase })),
    }),
  }),
  'shell.practiseBegin': onShell({
    about:
      'Goes to the practice vault, which is made first when there is none; not from an open vault.',
    input: z.object({}),
    output: z.object({ outcome: z.enum(['open', 'stopped', 'failed']) }),
    invalidates: ['session'],
  }),
  'shell.practiseStop': onShell({
    about: 'Stops making the practice vault; nothing of it is left.',
    input: z.object({}),
    output: z.object({}),
  }),
  'shell.practiseEnd': onShell({
    about: 'Goes back to the own vault, and throws the practice vault away when that is asked.',
    input: z.object({ remove: z.boolean() }),
    output: z.object({}),
    invalidates: ['session'],
  }),
  'shell.quit': onShell({
    about: 'Locks the vault and closes the window.',
    input: z.object({}),
    output: z.object({}),
  }),
};
