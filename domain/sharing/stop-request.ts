import { dutchDay } from '../dutch.ts';
import { type DateString, dateOf, type InstantString } from '../time.ts';

/** By which sender and recipient can talk about what was shared, later. */
export const referenceOf = (disclosureId: string) => `D-${disclosureId.slice(0, 8).toUpperCase()}`;

/**
 * Asks somebody to stop using what he got, once the reporter took his consent back (TC-03). It is in
 * Dutch in every language, and names nobody.
 */
export function stopRequest(shared: {
  readonly id: string;
  readonly sharedAt: InstantString;
  readonly withdrawnOn: DateString;
  /** Whether it was the reporter who took it back, and not somebody beside him. */
  readonly isOfReporter: boolean;
}): string {
  const given = dutchDay(dateOf(shared.sharedAt));
  const who = shared.isOfReporter ? 'De melder' : 'Degene om wie het gaat';
  return `Op ${given} gaf ik u gegevens uit een melding, met kenmerk ${referenceOf(shared.id)}. ${who} heeft de toestemming daarvoor op ${dutchDay(shared.withdrawnOn)} ingetrokken.

Ik vraag u:
1. gebruik deze gegevens niet meer en geef ze niet door;
2. stop met wat u naar aanleiding ervan deed, of overleg met mij als dat niet kan;
3. vernietig wat u hebt, tenzij u het moet bewaren;
4. vraag hetzelfde aan wie ze van u kreeg.

Wilt u mij laten weten wat u hebt gedaan?`;
}
