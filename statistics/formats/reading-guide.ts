import type { WriteSheet } from 'hucre/xlsx';
import { definitions } from '../definitions.ts';
import type { Status } from '../protect.ts';
import type { Compartment } from '../published-tables.ts';
import type { Release } from '../release.ts';
import { staffSizeBand } from './header.ts';
import { line, type SheetCell, sheet, styles } from './sheet.ts';

/** What the workbook writes in place of a number that may not be shown. */
export const notShown = 'niet getoond';

/** What a status means, and no more than that. */
export const statusTexts: Readonly<Record<Status, string>> = {
  ok: 'getoond',
  suppressed_primary: 'beschermd',
  suppressed_secondary: 'beschermd: anders terug te rekenen',
  not_published_population: 'groep te klein',
};

type Paragraph = readonly [term: string, text: string | number];

const subjects: Readonly<Record<Compartment, string>> = {
  staff: 'Ambtenaren',
  political: 'Politieke ambtsdragers',
};

const notFilledIn = 'niet ingevuld';

const denominators: Readonly<Record<Compartment, (release: Release) => Paragraph>> = {
  staff: ({ population }) => ['Aantal medewerkers', staffSizeBand(population) ?? notFilledIn],
  political: ({ councilSeats }) => ['Zetels in de raad', councilSeats ?? notFilledIn],
};

/** The most reporters that any row of the release needs: the sensitive ones. */
const strictest = ({ tables }: Release) =>
  Math.max(...tables.flatMap(({ cells }) => cells.map(({ threshold }) => threshold)));

function thresholdText(release: Release): string {
  const { threshold } = release;
  const most = strictest(release);
  if (most === threshold) return `Ten minste ${threshold} melders.`;
  return `Ten minste ${threshold} melders; bij discriminatie en seksuele intimidatie ${most}.`;
}

const inDutch = (date: string) => date.split('-').toReversed().join('-');

const howToRead = (release: Release): readonly Paragraph[] => [
  ['Wat is geteld', definitions.incident.nl],
  ['Wie is een melder', definitions.reporter.nl],
  ['De rijen', definitions.rows.nl],
  ['Drempel', thresholdText(release)],
  [`Waarom “${notShown}”`, definitions.hidden.nl],
  ['beschermd', 'Te weinig verschillende melders, of samen verborgen met zulke aantallen.'],
  [
    'beschermd: anders terug te rekenen',
    'Genoeg melders, maar met het totaal is dan een ander aantal terug te rekenen.',
  ],
  ['groep te klein', 'Bij deze groep horen zo weinig mensen dat er niets over naar buiten gaat.'],
];

const about = (release: Release, checksum: string): readonly Paragraph[] => [
  ['Gemeente', `${release.municipality.name} (${release.municipality.code})`],
  ['Over wie', subjects[release.compartment]],
  ['Periode', String(release.year)],
  denominators[release.compartment](release),
  ['Gemaakt', `op ${inDutch(release.createdOn)} met Luwte ${release.version}`],
  ['Controlegetal van het CSV-bestand', checksum],
];

const explain = ([term, text]: Paragraph): SheetCell[] => [
  { value: term, style: styles.term },
  { value: text, style: styles.paragraph },
];

/** The first sheet: what the workbook holds and how to read it. */
export function readingGuide(release: Release, checksum: string): WriteSheet {
  const content: readonly Paragraph[] =
    release.blocked === null ? howToRead(release) : [['Geen aantallen', release.blocked.nl]];
  const lines = [
    line(['Meldingen bij de vertrouwenspersoon'], styles.title),
    [],
    ...about(release, checksum).map(explain),
    [],
    ...content.map(explain),
  ];
  return sheet('Leeswijzer', [36, 80], lines, 0);
}
