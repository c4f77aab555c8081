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

/** A share elsewhere, and between which it lies here; null when that is not known. */
export interface Compared {
  readonly kind: 'people' | 'verbal';
  readonly elsewhere: { readonly value: number; readonly year: string };
  readonly here: Share | null;
}

/** What is asked of people in a year: of staff, and of officeholders. */
const lived: Readonly<Record<Preview['compartment'], readonly [Figure['indicator'], string]>> = {
  staff: ['threatened_1y', 'staff_five_municipalities'],
  political: ['aggression_1y', 'officeholders'],
};

/**
 * The most of the people who can have reported: nobody reports more than every incident, but one may
 * have reported several.
 */
function reportedAtMost(preview: Preview): Share | null {
  const total = totalOf(preview)?.value;
  if (total == null || preview.population < fewest) return null;
  const off = preview.base === null ? 0 : preview.base * preview.reach;
  return { least: 0, most: Math.min(100, Math.ceil((100 * (total + off)) / preview.population)) };
}

/** The few shares of which something can be said on both sides. */
export function compared(preview: Preview, figures: readonly Figure[]): Compared[] {
  const [indicator, population] = lived[preview.compartment];
  const people = figures.find(
    (one) => one.indicator === indicator && one.population === population && one.value !== null,
  );
  const verbal = newestOf(figures, 'verbal_share');
  const pairs = [
    { kind: 'people', figure: people, here: reportedAtMost(preview) },
    { kind: 'verbal', figure: verbal, here: verbalShare(preview) },
  ] as const;
  return pairs.flatMap(({ kind, figure, here }) =>
    figure?.value == null
      ? []
      : [{ kind, elsewhere: { value: figure.value, year: figure.year }, here }],
  );
}
