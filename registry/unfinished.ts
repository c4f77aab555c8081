/** What a process that was killed left half written: files under a name of its own, which nobody reads. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const partPattern = /\.part-(\d+)$/;

/** Whether a process is there; one of somebody else is there too. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes what processes left that are no more; gives how many files. What one is writing stays. */
export function clearUnfinished(folder: string): number {
  if (!existsSync(folder)) return 0;
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const pid = Number(partPattern.exec(name)?.[1] ?? 0);
    return pid > 0 && pid !== process.pid && !isAlive(pid);
  });
  for (const name of left) rmSync(join(folder, name), { force: true });
  return left.length;
}
