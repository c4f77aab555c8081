import type { Output } from '../../api/contract/index.ts';
import { type Preview, totalOf } from '../charts/protected.ts';

/** A national figure. */
export type Figure = Output<'benchmarks.get'>['figures'][number];

/** The newest figure of something that is a number. */
export function newestOf(figures: readonly Figure[], indicator: Figure['indicator']) {
  return figures.find((one) => one.indicator === indicator && one.value !== null);
}

/** Fewest incidents of which a share is said: below it, one report more changes too much. */
const fewest = 50;

/** Between which whole percents a share lies, given how far rounded numbers may be off. */
export interface Share {
  readonly least: number;
  readonly most: number;
}

/** The share of verbal incidents in a period as it may leave; null when too little of it is known. */
export function verbalShare(preview: Preview): Share | null {
  const part = preview.tables
    .find(({ dimension }) => dimension === 'nature')
    ?.cells.find(({ code }) => code === 'verbal_aggression')?.value;
  const whole = totalOf(preview)?.value;
  if (part == null || whole == null || whole < fewest) return null;
  const off = preview.base === null ? 0 : preview.base * preview.reach;
  const percent = (share: number) => Math.round(100 * Math.min(1, Math.max(0, share)));
  return {
    least: percent((part - off) / (whole + off)),
    most: percent((part + off) / (whole - off)),
  };
}
