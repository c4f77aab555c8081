import type { Page } from 'playwright-core';

/** Which of the words a window still holds somewhere in its memory, as they are or inside a text. */
export async function wordsInMemory(
  page: Page,
  words: readonly string[],
): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const memory = chunks.join('');
  return words.filter((word) => new RegExp(`\\b${word}\\b`).test(memory));
}
