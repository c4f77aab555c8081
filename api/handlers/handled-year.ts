import { countNotKept } from '../../db/repositories/kept-counts.ts';
import { flowOf, type Total, totalsOfYear } from '../../db/repositories/totals.ts';
import { isForgotten } from '../statistics/ledger.ts';
import type { Answer, OpenVault } from './open-vault.ts';

/** How the cases of a year were handled, those that are destroyed included. */
export function handledYear(vault: OpenVault, year: number): Answer<'statistics.handling'> {
  const { database, today } = vault;
  const totals = totalsOfYear(database, { year, today });
  const numbersOf = (fact: string) =>
    totals
      .filter((total) => total.fact === fact)
      .map(({ code, number }) => ({ code, number }))
      .sort((one, other) => other.number - one.number);
  const sumOf = (fact: string) => numbersOf(fact).reduce((sum, { number }) => sum + number, 0);
  const { before, opened, closed } = flowOf(database, year);
  return {
    cases: sumOf('wish'),
    notKept: countNotKept(database, year),
    forgotten: isForgotten(vault, `${year}-01-01`),
    steps: numbersOf('step'),
    flow: { before, opened, closed, after: Math.max(0, before + opened - closed) },
    receivedVia: numbersOf('received_via'),
    reporterKind: numbersOf('reporter_kind'),
    wish: numbersOf('wish'),
    care: beside(totals, ['care_offered', 'care_accepted']).map(([code, offered, accepted]) => ({
      code,
      offered,
      accepted,
    })),
    measures: numbersOf('measure'),
    policeReports: numbersOf('police_report'),
    policeFiledBy: numbersOf('police_filed_by'),
    policeStatus: numbersOf('police_status'),
    vptRequested: sumOf('police_vpt'),
    claims: numbersOf('claim'),
    claimed: sumOf('claimed_cents'),
    received: sumOf('received_cents'),
    days: {
      talk: medianOf(numbersOf('days_to_talk')),
      measure: medianOf(numbersOf('days_to_measure')),
      close: medianOf(numbersOf('days_to_close')),
    },
    terms: beside(totals, ['in_time', 'late']).map(([code, inTime, late]) => ({
      code,
      inTime,
      late,
    })),
  };
}

/** Two facts of the same codes, code by code. */
function beside(
  totals: readonly Total[],
  [first, second]: readonly [string, string],
): [code: string, first: number, second: number][] {
  const numberOf = (fact: string, code: string) =>
    totals.find((total) => total.fact === fact && total.code === code)?.number ?? 0;
  const codes = totals.filter(({ fact }) => fact === first || fact === second);
  return [...new Set(codes.map(({ code }) => code))]
    .sort()
    .map((code) => [code, numberOf(first, code), numberOf(second, code)]);
}

/** The middle of numbers that stand as codes, each as often as it says; null when there are none. */
function medianOf(counted: readonly { readonly code: string; readonly number: number }[]) {
  const sorted = counted
    .map(({ code, number }) => ({ value: Number(code), number }))
    .filter(({ value }) => value >= 0)
    .sort((one, other) => one.value - other.value);
  const total = sorted.reduce((sum, { number }) => sum + number, 0);
  const at = (rank: number) => {
    let passed = 0;
    return sorted.find(({ number }) => {
      passed += number;
      return passed >= rank;
    })?.value;
  };
  const [low, high] = [at(Math.ceil(total / 2)), at(Math.floor(total / 2) + 1)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
