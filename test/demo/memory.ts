import { createHash } from 'node:crypto';
import type { Memory } from '../../demo/plan.ts';

/** A number that follows from a name, in the form of a number of the vault. */
function numberOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Remembers every case, reporter and task that is asked for, without a desk. */
export const anyMemory: Memory = {
  caseOf: (key) => numberOf(key),
  reporterOf: async (alias) => numberOf(alias),
  openTask: async (key, code) => numberOf(`${key} ${code}`),
};
