import type { Output } from '../../api/contract/index.ts';

/** A period as it would leave. */
export type Preview = Extract<Output<'releases.preview'>, { readonly state: 'ready' }>;
/** A table as it would leave. */
export type ProtectedTable = Preview['tables'][number];
/** One number as it would leave, or the reason why it does not. */
export type ProtectedCell = ProtectedTable['cells'][number];

/** What a chart draws in one row: a number, or why there is none. */
export type ChartRow =
  | {
      readonly key: string;
      readonly label: string;
      readonly value: number;
      /** What the number is a multiple of; null when it is the number itself. */
      readonly base: number | null;
    }
  | { readonly key: string; readonly label: string; readonly value: null; readonly why: string };

/** The total of a period: the same whichever way it is broken down. */
export function totalOf({ tables }: Preview): ProtectedCell | undefined {
  return (tables.find(({ dimension }) => dimension === null) ?? tables[0])?.total;
}

/** The tables that break the total down: those a chart can be drawn of. */
export function breakdowns({ tables }: Preview): ProtectedTable[] {
  return tables.filter(({ cells }) => cells.length > 0);
}

/** Why nothing but the total is shown, when one reason holds for every number below it. */
export function onlyTotalBecause(preview: Preview): ProtectedCell['why'] | null {
  const cells = breakdowns(preview).flatMap((table) => table.cells);
  const [first] = cells;
  if (first === undefined) return null;
  const alike = cells.every(({ value, reason }) => value === null && reason === first.reason);
  return alike && first.reason === 'group_too_small' ? first.why : null;
}
