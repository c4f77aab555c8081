import { parentPort, workerData } from 'node:worker_threads';
import { filesOf } from '../../statistics/formats/index.ts';
import { makeRelease, type ReleaseTask } from '../../statistics/make-release.ts';
import { highsSolver } from '../../statistics/solver/highs.ts';
import type { FromStatistics } from './statistics-thread.ts';

// Makes one release, and ends. It has counts and no keys; ending it is how it is stopped.

const tell = (message: FromStatistics) => parentPort?.postMessage(message);

try {
  // Safe: statistics-thread.ts starts this program and gives it nothing else.
  const task = workerData as ReleaseTask;
  const made = await makeRelease(await highsSolver(), task, (progress) =>
    tell({ kind: 'working', progress }),
  );
  tell({ kind: 'made', made: { release: made.release, ...(await filesOf(made)) } });
} catch (error) {
  // A message may quote what was counted, so only the kind of the error is told.
  tell({ kind: 'failed', name: error instanceof Error ? error.name : 'error' });
}
