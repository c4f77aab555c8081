import { askWithinBounds, type ThreadBounds } from '../../db/thread-within-bounds.ts';
import type { SheetAnswer } from './sheet.ts';

const MB = 1024 * 1024;

/** The largest file unfolds to five times its size, and every cell is an object for a moment. */
const bounds: ThreadBounds = { ms: 60_000, heapMB: 2048, memory: 2048 * MB };

/**
 * Reads a table from the bytes of a file, in a thread of its own.
 * @param worker The program of that thread, `sheet-worker`.
 */
export async function readWithinBounds(worker: string | URL, file: Buffer): Promise<SheetAnswer> {
  const answer = await askWithinBounds<SheetAnswer>(worker, { file }, bounds);
  if (answer.kind === 'answered') return answer.answer;
  return { sheet: null, refusal: answer.kind === 'overBounds' ? 'tooLarge' : 'damaged' };
}
