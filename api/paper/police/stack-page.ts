import type { Regime } from '../../../domain/compartment.ts';
import { inHtml } from '../../../domain/html.ts';
import type { DateString } from '../../../domain/time.ts';
import { heading, list, paragraph } from '../../documents/page.ts';
import { recordSheet } from '../record-sheet.ts';

/** What a sheet of facts tells of one report. */
export interface StackedFact {
  /** When it happened, in words. */
  readonly when: string;
  readonly natures: readonly string[];
  readonly place: string;
  /** "medewerker A": never a name. */
  readonly reporter: string;
}

/** Everything on a sheet of facts about several reports. */
export interface StackedFacts {
  readonly municipality: string;
  readonly regime: Regime;
  readonly practice: boolean;
  readonly today: DateString;
  readonly facts: readonly StackedFact[];
  /** Reports whose reporter did not agree that more than their number is told. */
  readonly counted: number;
}

/**
 * A sheet of facts for the police about several reports of one series. It is in Dutch, whatever the desk
 * speaks, and holds no name of anybody: who it is about is written on it by hand.
 */
export function stackPage(stacked: StackedFacts): string {
  const { municipality, regime, practice, today, facts, counted } = stacked;
  const rows = facts.map(
    ({ when, natures, place, reporter }, index) =>
      `<tr><td>${index + 1}</td><td>${inHtml(when)}</td><td>${natures.map(inHtml).join('<br>')}</td><td>${inHtml(place)}</td><td>${inHtml(reporter)}</td></tr>`,
  );
  return recordSheet({
    title: 'Gestapelde meldingen: feiten voor de politie',
    mark: 'Alleen voor de politie en het Openbaar Ministerie.',
    ...{ municipality, regime, practice, today },
    style: stackStyle,
    body: `${heading('Om wie gaat het?')}
${paragraph('Vul dit met de hand in, samen met de melders.')}
<div class="line"></div>
${heading('Wat is er gebeurd?')}
<table class="stacked">
<thead><tr><th scope="col">Nr.</th><th scope="col">Wanneer</th><th scope="col">Aard</th><th scope="col">Waar of hoe</th><th scope="col">Melder</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${countedText(counted)}
${heading('Wat vragen wij?')}
${list([
  'Neem deze meldingen samen op als één geheel.',
  'Geef de zaak de VPT-code (veilige publieke taak): de melders hebben een publieke taak.',
  'Pas de Eenduidige Landelijke Afspraken (ELA) van politie en OM toe.',
  `Domicilie: gebruik voor alle melders het adres van het gemeentehuis van ${municipality}, nooit een huisadres.`,
  'Noem de melders in de stukken zoals hierboven.',
])}`,
  });
}

const stackStyle = `
.stacked td { white-space: normal; }
.stacked th:first-child, .stacked td:last-child { white-space: nowrap; }
.stacked th:nth-child(2) { width: 40mm; }
.stacked th:nth-child(4), .stacked th:nth-child(5) { width: 30mm; }
.stacked + p { margin-top: 2mm; }`;

function countedText(counted: number): string {
  if (counted === 0) return '';
  const reports = counted === 1 ? 'is er 1 andere melding' : `zijn er ${counted} andere meldingen`;
  return paragraph(`Daarnaast ${reports} in dezelfde reeks. Daarvan worden geen gegevens gedeeld.`);
}
