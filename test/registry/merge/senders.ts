/** Made-up senders for tests of a merge. */

import { type PeriodFigures, periodsOf, type SentCell } from '../../../registry/merge/figures.ts';
import { type MergeOutcome, mergePeriod } from '../../../registry/merge/merge.ts';
import type { RememberedMerge } from '../../../registry/merge/remembered.ts';
import { highsSolver } from '../../../statistics/solver/highs.ts';

/** One solver for all tests of a file. */
export const solver = await highsSolver();

/** What one sender sends; a number that is null is hidden. */
export interface Sent {
  readonly municipality: string;
  readonly total: number | null;
  /** Per dimension, code → number. */
  readonly tables?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly base?: number | null;
  readonly reach?: number;
  readonly ledger?: number;
  readonly period?: string;
  /** How often the period was sent before. */
  readonly correction?: number;
}

const tableOf: Readonly<Record<string, string>> = {
  nature: 'T2_nature',
  channel: 'T3_channel',
  severity: 'T6_severity',
  first_talk_term: 'T7_first_talk',
  reaction_term: 'T8_reaction',
  quarter: 'T10_quarter',
};

/** The cells of senders, in the order of a registry. */
export function cellsOf(
  sent: readonly Sent[],
  regime: 'staff' | 'political' = 'staff',
): SentCell[] {
  const cells = sent.flatMap((one, index): SentCell[] => {
    const { municipality, base = 5, reach = 1, ledger = index + 1, period = '2026' } = one;
    const manifest = JSON.stringify([ledger, one]);
    const common = {
      ...{ regime, period, measure: 'incidents', municipality, ledger, manifest, base, reach },
    };
    const cell = (table: string, dimension: string, code: string, value: number | null) => ({
      ...common,
      ...{ table, dimension, code, value },
      status: value === null ? 'suppressed' : 'rounded',
    });
    const rows = Object.entries(one.tables ?? {}).flatMap(([dimension, codes]) =>
      Object.entries(codes).map(([code, value]) =>
        cell(tableOf[dimension] ?? 'T99_other', dimension, code, value),
      ),
    );
    return [cell('T1_total', 'total', 'total', one.total), ...rows];
  });
  return cells.sort((a, b) => (a.period < b.period ? -1 : Number(a.period > b.period)));
}

/** The periods in cells. */
export async function figuresOf(cells: readonly SentCell[]): Promise<PeriodFigures[]> {
  async function* all() {
    yield* cells;
  }
  const found: PeriodFigures[] = [];
  for await (const figures of periodsOf(all())) found.push(figures);
  return found;
}

/** Merges one period of senders. */
export async function merged(
  sent: readonly Sent[],
  options: {
    readonly regime?: 'staff' | 'political';
    readonly secret?: number;
    readonly earlier?: readonly RememberedMerge[];
    readonly regionOf?: ReadonlyMap<string, string>;
  } = {},
): Promise<MergeOutcome> {
  const [figures] = await figuresOf(cellsOf(sent, options.regime));
  if (figures === undefined) throw new Error('Nobody sent anything.');
  return mergePeriod(solver, {
    figures,
    senders: { regionOf: options.regionOf ?? null, roundsOf: () => 1 },
    secret: new Uint8Array(32).fill(options.secret ?? 1),
    earlier: options.earlier ?? [],
    previous: null,
    version: '0.0.0',
  });
}
