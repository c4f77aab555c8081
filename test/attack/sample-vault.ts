import type { Database } from 'better-sqlite3';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import { vaultDescription } from '../../api/contract/session.ts';
import { type Desk, openDesk } from '../../api/desk.ts';
import { firstOrganisation, writeOrganisation } from '../../api/handlers/open-vault.ts';
import { type OpenCompartment, openCompartment } from '../../db/compartment.ts';
import { readHeader, type SlotRole } from '../../db/header.ts';
import { leastStrength } from '../../db/slots.ts';
import { createVault } from '../../db/vault.ts';
import type { Regime } from '../../domain/compartment.ts';
import { madeUpCases } from '../bench/vault-size/made-up-cases.ts';
import { add } from '../bench/vault-size/sides.ts';

/** The moment at which campaigns happen. */
export const monday = '2026-05-04T08:35:00.000Z';

type CounsellorRole = Exclude<SlotRole, 'griffier' | 'coordinator'>;

/** The passphrase of each role. */
export const passphrases: Readonly<Record<CounsellorRole, string>> = {
  counsellor_staff: 'kachel wolkje banaan fietspomp sneeuwuil',
  counsellor_political: 'regenjas molen kastanje trompet zeewier',
};

/** The role that keeps each compartment. */
export const roleOf: Readonly<Record<Regime, CounsellorRole>> = {
  staff: 'counsellor_staff',
  political: 'counsellor_political',
};

/** The name of the municipality of every vault that a campaign makes. */
export const municipality = { code: 'GM9999', name: 'Waterveen' } as const;

/**
 * Makes a compartment as the desk makes it, but with the weakest slot allowed, so that a campaign
 * can open it ten thousand times.
 * @param crowd how many made-up cases it holds from the beginning.
 * @returns the key of the compartment.
 */
export async function makeCompartment(
  folder: string,
  compartment: Regime,
  crowd = 0,
): Promise<Buffer> {
  const role = roleOf[compartment];
  const line = { at: monday, role };
  const opened = await createVault({
    folder,
    role,
    passphrase: passphrases[role],
    practice: false,
    now: monday,
    strength: leastStrength,
    begin: (fresh) => {
      writeOrganisation(fresh.database, {
        ...firstOrganisation(municipality, compartment),
        staffSize: 400,
        units: [{ department: 'permits', size: 60 }],
        councilSeats: 35,
        aldermen: 6,
      });
      fresh.database.transaction(() => {
        for (const made of madeUpCases(crowd, 1, 'Iemand')) {
          const objectId = add(fresh.database, made);
          fresh.audit.append({ ...line, action: 'case.create', objectKind: 'case', objectId });
          fresh.audit.append({ ...line, action: 'note.create', objectKind: 'note', objectId });
        }
      })();
      fresh.audit.append({
        ...line,
        action: 'vault.create',
        objectKind: 'vault',
        objectId: compartment,
      });
    },
  });
  const key = Buffer.from(opened.key);
  opened.close();
  return key;
}

/**
 * Opens a compartment by its key: what a campaign looks into a vault with.
 * @param memory the file in which the machine remembers what it saw of the vault; nothing is
 * compared without it.
 */
export function openByKey(
  folder: string,
  compartment: Regime,
  key: Buffer,
  memory?: string,
): OpenCompartment {
  const vaultId = readHeader(folder)?.id ?? '';
  return openCompartment({
    folder,
    compartment,
    keyNumber: 1,
    cipher: 'sqlcipher',
    role: roleOf[compartment],
    key,
    now: monday,
    witness: memory === undefined ? undefined : { path: memory, vaultId, compartment },
  });
}

/** A desk on a folder, whose clock a campaign moves. */
export interface SampleDesk {
  readonly desk: Desk;
  clock: string;
  /** Where each bug arose, in the order in which they came. */
  readonly bugs: string[];
  /** Asks, and gives the answer as it is. */
  readonly tell: (command: CommandName, input: unknown) => Promise<Response>;
  /** Asks, and gives what was answered; throws the code of an error. */
  readonly ask: <N extends CommandName>(command: N, input: Input<N>) => Promise<Output<N>>;
  /** Unlocks a compartment with a passphrase, its own unless another is given. */
  readonly unlock: (compartment: Regime, passphrase?: string) => Promise<Response>;
}

/** A desk on a folder. Its vault, if there is one, is locked. */
export function deskOn(folder: string, witness?: string): SampleDesk {
  const bugs: string[] = [];
  const desk = openDesk({
    folder,
    version: '0.0.0',
    now: () => sample.clock,
    onBug: (trace) => bugs.push(trace),
    witness,
    guessMs: 0,
  });
  const tell = (command: CommandName, input: unknown) => desk.handle({ command, input });
  const sample: SampleDesk = {
    desk,
    clock: monday,
    bugs,
    tell,
    ask: async <N extends CommandName>(command: N, input: Input<N>) => {
      const response = await tell(command, input);
      // Safe: the desk parses what it answers with the schema of the command.
      if (response.ok) return response.output as Output<N>;
      throw new Error(bugs.at(-1) ?? response.error.code);
    },
    unlock: async (compartment, passphrase = passphrases[roleOf[compartment]]) => {
      const described = await tell('vault.describe', {});
      if (!described.ok) return described;
      const { slots } = vaultDescription.parse(described.output);
      const slot = slots.find((seen) => seen.compartment === compartment);
      if (slot) return tell('vault.unlock', { slot: slot.id, passphrase });
      return { ok: false, error: { code: 'vault.absent', params: {}, issues: [] } };
    },
  };
  return sample;
}

/** Every row of every table of a compartment, by table. */
export type Rows = ReadonlyMap<string, readonly string[]>;

/** Reads all there is. The tables behind the search index are read through the index. */
export function rowsOf(database: Database): Rows {
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .filter(({ name }) => !/^(case_texts_|sqlite_)/.test(name));
  return new Map(tables.map(({ name }) => [name, rowsIn(database, name)]));
}

/** The rows of one table, each as one text. */
export function rowsIn(database: Database, table: string): string[] {
  const rows = database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
  return rows.map((row) => JSON.stringify(row)).sort();
}
