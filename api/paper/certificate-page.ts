import type { Regime } from '../../domain/compartment.ts';
import { type DestroyedRule, destroyedWords } from '../../domain/retention/destroyed.ts';
import type { DateString } from '../../domain/time.ts';
import { dayInWords, factTable, paragraph } from '../documents/page.ts';
import { recordSheet } from './record-sheet.ts';

/** A certificate that something was destroyed (domain study, §4.2): nothing of what it was about. */
export interface CertificatePrint {
  readonly number: string;
  readonly rule: DestroyedRule;
  readonly on: DateString;
  /** Who kept the case, as a role. */
  readonly keeper: string;
  readonly municipality: string;
  readonly regime: Regime;
  readonly practice: boolean;
  readonly today: DateString;
}

/** The vault keeps that a part went, and not whether its reporter wanted that sooner. */
const orSooner = (base: string) =>
  `De bewaartermijn was voorbij, geteld vanaf ${base}. Of de melder wilde dat het eerder weg was.`;
const afterClosing = orSooner('de dag waarop het dossier is gesloten');
const taken = 'Een collega heeft het dossier overgenomen en de ontvangst bevestigd.';

/** Why each kind of part went, from where its term counts (`domain/retention/rules.ts`). */
const grounds: Readonly<Record<DestroyedRule, string>> = {
  counsellor_notes: afterClosing,
  counsellor_case: afterClosing,
  griffier_case: afterClosing,
  evidence: orSooner(
    'de dag waarop het bewijs aan de politie is gegeven of het dossier is gesloten',
  ),
  police_damage_file: orSooner('de laatste beslissing of betaling'),
  perpetrator_without_measure: orSooner('het laatste incident'),
  perpetrator_with_measure: orSooner('het einde van de laatste maatregel'),
  identity: 'De melder heeft daarom gevraagd.',
  handed_over: taken,
  handed_over_counted: taken,
  import_undone: 'Het inlezen van een bestand is ongedaan gemaakt.',
};

/** The certificate, in Dutch, for the printer of the shell. */
export function certificatePage(print: CertificatePrint): string {
  const { number, rule, on, keeper, municipality, regime, practice, today } = print;
  return recordSheet({
    title: 'Verklaring van vernietiging',
    mark: 'Alleen voor wie moet kunnen zien dat dit is vernietigd. Wat in het dossier stond, staat hier niet.',
    ...{ municipality, regime, practice, today },
    style: 'table { margin: 3mm 0; }',
    body: [
      factTable([
        ['Wat', destroyedWords(rule, 'nl')],
        ['Dossier', number],
        ['Vernietigd op', dayInWords(on)],
        ['Grond', grounds[rule]],
        ['Verantwoordelijk', keeper],
      ]),
      paragraph(
        'Eerst is de sleutel vernietigd, daarna zijn de gegevens gewist. Wat weg is, komt in deze kluis niet terug, ook niet als een oudere reservekopie wordt teruggezet. In reservekopieën gaat de sleutel weg zodra Luwte erbij kan.',
      ),
      paragraph(
        'Luwte bewaart deze verklaring altijd, en schreef in het logboek dat zij is opgeslagen.',
        'small',
      ),
    ].join('\n'),
  });
}
