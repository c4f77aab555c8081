import { inHtml } from '../../domain/html.ts';

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
  readonly madeOn: string;
  readonly facts: readonly StackedFact[];
  /** Reports whose reporter did not agree that more than their number is told. */
  readonly counted: number;
}

const style = `
  body { font: 11pt/1.45 system-ui, sans-serif; color: #111; max-width: 190mm; margin: 12mm auto; padding: 0 8mm; }
  h1 { font-size: 17pt; margin: 0 0 2mm; } h2 { font-size: 12pt; margin: 7mm 0 1mm; }
  table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #777; padding: 1.5mm 2mm; text-align: left; vertical-align: top; }
  .secret { border: 1px solid #111; padding: 2mm 3mm; margin: 0 0 5mm; } .line { border-bottom: 1px solid #111; height: 8mm; }
  @media print { body { margin: 0; } tr { break-inside: avoid; } }`;

/**
 * A sheet of facts for the police about several reports of one series, as a page that needs nothing
 * but itself. It is in Dutch, whatever the desk speaks, and holds no name of anybody: who it is about
 * is written on it by hand.
 */
export function stackPage({ municipality, madeOn, facts, counted }: StackedFacts): string {
  const town = inHtml(municipality);
  const rows = facts.map(
    ({ when, natures, place, reporter }, index) =>
      `<tr><td>${index + 1}</td><td>${inHtml(when)}</td><td>${natures.map(inHtml).join('<br>')}</td><td>${inHtml(place)}</td><td>${inHtml(reporter)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Gestapelde meldingen</title>
<style>${style}</style>
</head>
<body>
<p class="secret"><strong>Vertrouwelijk.</strong> Alleen voor de politie en het Openbaar Ministerie.</p>
<h1>Gestapelde meldingen: feiten voor de politie</h1>
<p>Gemeente ${town}, ${inHtml(madeOn)}</p>
<h2>Om wie gaat het?</h2>
<p>Vul dit met de hand in, samen met de melders.</p>
<div class="line"></div>
<h2>Wat is er gebeurd?</h2>
<table>
<thead><tr><th>Nr.</th><th>Wanneer</th><th>Aard</th><th>Waar of hoe</th><th>Melder</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${countedText(counted)}
<h2>Wat vragen wij?</h2>
<ul>
<li>Neem deze meldingen samen op als één geheel.</li>
<li>Geef de zaak de VPT-code: de melders hebben een publieke taak.</li>
<li>Pas de Eenduidige Landelijke Afspraken (ELA) toe.</li>
<li>Domicilie: gebruik voor alle melders het adres van het gemeentehuis van ${town}, nooit een huisadres.</li>
<li>Noem de melders in de stukken zoals hierboven.</li>
</ul>
</body>
</html>
`;
}

function countedText(counted: number): string {
  if (counted === 0) return '';
  const reports = counted === 1 ? 'is er 1 andere melding' : `zijn er ${counted} andere meldingen`;
  return `<p>Daarnaast ${reports} in dezelfde reeks. Daarvan worden geen gegevens gedeeld.</p>`;
}
