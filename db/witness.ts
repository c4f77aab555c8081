import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { AuditChain } from './audit.ts';
import { VaultFault } from './fault.ts';
import { readIfThere } from './header.ts';
import { writeSoon, writeWhole } from './whole-file.ts';

/**
 * What a machine remembers of the compartments it had open, outside of their folder: the last line
 * of each audit log. A database that lacks that line is an older one, put back by somebody.
 */
export interface Witness {
  /** The file in which the machine remembers. */
  readonly path: string;
  readonly vaultId: string;
  readonly compartment: string;
}

const memorySchema = z.record(
  z.string().max(100),
  z.strictObject({ line: z.int().min(1), mac: z.base64().length(44) }),
);
type Memory = z.infer<typeof memorySchema>;

const nameOf = ({ vaultId, compartment }: Witness) => `${vaultId}/${compartment}`;

/**
 * @throws VaultFault `vault.olderCopy` when the log lacks the last line that was seen here: the
 * database was replaced by an older one, or lines were cut off its end.
 */
export function refuseOlder(witness: Witness, audit: AuditChain): void {
  const seen = memoryIn(witness.path)[nameOf(witness)];
  if (seen && !audit.holds(seen.line, Buffer.from(seen.mac, 'base64'))) {
    throw new VaultFault('vault.olderCopy');
  }
}

/** Remembers the last line of a log. Where nothing can be remembered, nothing is compared later. */
export function remember(witness: Witness, audit: AuditChain): void {
  keep(witness, audit, writeWhole);
}

/**
 * Remembers it after a single command: so often that it is not flushed. The line itself is on disk
 * by then, so a memory that is behind refuses nothing.
 */
export function rememberSoon(witness: Witness, audit: AuditChain): void {
  keep(witness, audit, writeSoon);
}

function keep(witness: Witness, audit: AuditChain, write: typeof writeWhole): void {
  const last = audit.last();
  if (last === null) return;
  const line = { line: last.seq, mac: last.mac.toString('base64') };
  try {
    const memory = memoryIn(witness.path);
    if (memory[nameOf(witness)]?.mac === line.mac) return;
    mkdirSync(dirname(witness.path), { recursive: true, mode: 0o700 });
    write(witness.path, JSON.stringify({ ...memory, [nameOf(witness)]: line }), 0o600);
  } catch {
    // A full disk must not keep a vault from being used or closed.
  }
}

/** A damaged memory counts as none: whoever can change it can take it away as well. */
function memoryIn(path: string): Memory {
  try {
    return memorySchema.parse(JSON.parse(readIfThere(path) ?? '{}'));
  } catch {
    return {};
  }
}
