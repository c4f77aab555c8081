import type { Regime } from '../../domain/compartment.ts';
import { formatName, schemaVersion } from '../exchange.ts';
import { periodInName } from '../period.ts';

/** What the files of a release are called after. */
export interface FileStem {
  readonly municipalityCode: string;
  readonly regime: Regime;
  readonly period: string;
  readonly correction: number;
}

/** `vpt-aggregate-1.0_GM0363_staff_2026`, `…_2026-Q1`, `…_2024-2026`, `…_2026_correction-1`. */
export function stemOf({ municipalityCode, regime, period, correction }: FileStem): string {
  const when = periodInName(period) + (correction > 0 ? `_correction-${correction}` : '');
  return `${formatName}-${schemaVersion}_${municipalityCode}_${regime}_${when}`;
}

/** The names of the files that begin with a stem. */
export const fileNames = (stem: string) => ({
  csv: `${stem}.csv`,
  csvw: `${stem}.csv-metadata.json`,
  json: `${stem}.json`,
  xlsx: `${stem}.xlsx`,
  semicolonCsv: `${stem}_semicolon.csv`,
  sdmx: `${stem}_sdmx.csv`,
  policyCsv: `${stem}_policy.csv`,
  policySemicolonCsv: `${stem}_policy_semicolon.csv`,
});
/** The names of the files of a release. */
export type FileNames = ReturnType<typeof fileNames>;
