import type { DeskOptions } from './desk-options.ts';

/** The programs of the threads that a desk starts: those it was given, or else their sources. */
export const programsOf = ({ stripWorker, sheetWorker, statisticsWorker }: DeskOptions) => ({
  strip: stripWorker ?? new URL('../db/attachments/metadata/strip-worker.ts', import.meta.url),
  sheet: sheetWorker ?? new URL('./import/sheet-worker.ts', import.meta.url),
  statistics: statisticsWorker ?? new URL('./statistics/statistics-worker.ts', import.meta.url),
});
