import type { Severity } from '../code-lists/index.ts';
import { addMonths, type DateString } from '../time.ts';
import { type SeriesRule, seriesRules } from './rules.ts';

/** An incident of a series, as far as its weight goes. */
export interface WeighedIncident {
  readonly on: DateString;
  readonly severity: Severity;
}

/** What a series weighs by a rule. */
export interface Suggestion {
  readonly rule: SeriesRule['code'];
  readonly severity: Severity;
}

/**
 * What a series weighs, by the first rule that fits; never less than its heaviest incident. Null when
 * no rule fits. A proposal: the counsellor says what it is.
 */
export function suggestedSeverity(incidents: readonly WeighedIncident[]): Suggestion | null {
  const inOrder = incidents.toSorted((one, other) => one.on.localeCompare(other.on));
  const fitting = seriesRules.find((rule) => fits(rule, inOrder));
  if (!fitting) return null;
  // Severities sort as their names do: s1 is the lightest.
  const byWeight = [fitting.severity, ...inOrder.map(({ severity }) => severity)].toSorted();
  return { rule: fitting.code, severity: byWeight.at(-1) ?? fitting.severity };
}

function fits(rule: SeriesRule, inOrder: readonly WeighedIncident[]): boolean {
  if (inOrder.length < rule.least) return false;
  return rule.sign.kind === 'within'
    ? isDense(inOrder, rule.least, rule.sign.months)
    : isRising(inOrder);
}

/** Whether so many incidents happened within so many months: six months from 1 January end on 1 July. */
function isDense(inOrder: readonly WeighedIncident[], least: number, months: number): boolean {
  return inOrder.some(({ on }, index) => {
    const last = inOrder[index + least - 1];
    return last !== undefined && last.on <= addMonths(on, months);
  });
}

/** Whether none is lighter than the one before it, and the last is heavier than the first. */
function isRising(inOrder: readonly WeighedIncident[]): boolean {
  const severities = inOrder.map(({ severity }) => severity);
  const [first] = severities;
  const last = severities.at(-1);
  const isNeverLighter = severities.every(
    (severity, index) => severity >= (severities[index - 1] ?? severity),
  );
  return isNeverLighter && first !== undefined && last !== undefined && last > first;
}
