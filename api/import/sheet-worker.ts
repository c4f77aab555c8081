import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readSheet } from './read-sheet.ts';

// Reads one file, and ends: so that one which was made to fill the memory or to go on for ever takes
// no more down with it than this thread.

const { file } = z.object({ file: z.instanceof(Uint8Array) }).parse(workerData);
const { buffer, byteOffset, length } = file;
parentPort?.postMessage(await readSheet(Buffer.from(buffer, byteOffset, length)));
