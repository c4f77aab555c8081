import type { WriteSheet } from 'hucre/xlsx';
import { definitions } from '../definitions.ts';
import type { Exchange } from '../exchange.ts';
import { type Compartment, publishedTables } from '../published-tables.ts';
import { type Release, type ReleasedCell, releasePeriod } from '../release.ts';
import { type Checksums, staffSizeBand } from './header.ts';
import { line, type SheetCell, sheet, styles } from './sheet.ts';

/** What the workbook writes in place of a number that may not be shown. */
export const notShown = 'niet getoond';

/** What the workbook writes where there is nothing to count, as the age of a norm that is not there. */
export const nothingToCount = 'geen';

/** What a status means, and no more than that. */
export const statusTexts: Readonly<Record<ReleasedCell['status'], string>> = {
  shown: 'getoond',
  rounded: 'afgerond',
  hidden: 'beschermd',
  not_published: 'groep te klein',
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

/** What a rounded number says, and what it does not. */
function roundingText({ base, reach }: Release): string {
  const width = (base ?? 0) * reach;
  return `Elk aantal is afgerond op een veelvoud van ${base}, zo dat alles precies optelt. Het ware aantal ligt tussen ${width} lager en ${width - 1} hoger. Een 0 betekent: 0 tot en met ${width - 1}.`;
}

const howToRead = (release: Release): readonly Paragraph[] => [
  ['Wat is geteld', definitions.incident.nl],
  ['Wie is een melder', definitions.reporter.nl],
  ['De rijen', definitions.rows.nl],
  ['De termijnen', definitions.terms.nl],
  ...(release.base === null
    ? [['Drempel', thresholdText(release)] as const]
    : [['afgerond', roundingText(release)] as const]),
  [`Waarom “${notShown}”`, definitions.hidden.nl],
  [
    'beschermd',
    'Te weinig verschillende melders, of verborgen omdat zulke aantallen anders terug te rekenen zijn.',
  ],
  ['groep te klein', 'Bij deze groep horen zo weinig mensen dat er niets over naar buiten gaat.'],
];

const quarters: Readonly<Record<string, string>> = {
  Q1: 'januari tot en met maart',
  Q2: 'april tot en met juni',
  Q3: 'juli tot en met september',
  Q4: 'oktober tot en met december',
};

/** A period in words: `2026`, `juli tot en met september 2026`, `2024 tot en met 2026`. */
export function periodText(release: Pick<Release, 'period'>): string {
  const { kind, year } = releasePeriod(release);
  const end = release.period.slice(5);
  if (kind === 'quarter') return `${quarters[end]} ${year}`;
  return kind === 'years' ? `${year} tot en met ${end}` : String(year);
}

/** Sheets that a reader looks for, and why they can be missing. */
const expectedSheets: readonly (readonly [sheet: string, why: string])[] = [
  ['Kwartaal', 'Alleen een heel jaar is per kwartaal verdeeld.'],
];

/** A sheet without figures is left out; the guide says which, so that nobody takes it for a zero. */
function sheetsLeftOut({ compartment, tables }: Release): Paragraph[] {
  const present = publishedTables[compartment]
    .filter(({ id }) => tables.some((table) => table.id === id))
    .map(({ sheet }) => sheet);
  return expectedSheets
    .filter(([name]) => !present.includes(name))
    .map(([name, why]) => [`Geen blad ${name}`, why]);
}

const policyText = ({ indicators }: Release): string =>
  indicators === null
    ? 'Niet ingelezen bij de vertrouwenspersoon, dus niet in dit bestand.'
    : `Op het blad Beleid, geteld door de coördinator op ${inDutch(indicators.countedOn)}. Ze gaan over wat de organisatie doet, nooit over meldingen.`;

/** What the other files say of a release as well. */
export type GuideHeader = Pick<
  Exchange['header'],
  'period' | 'correction' | 'created' | 'producer' | 'checksum' | 'policy_checksum' | 'certificate'
>;

/** What of the guide follows from the header of the other files. */
export const guideFacts = (header: GuideHeader): readonly Paragraph[] => [
  ['Periode', periodText(header)],
  ...(header.correction > 0
    ? [['Verbetering', `nummer ${header.correction}, vervangt wat eerder is uitgegeven`] as const]
    : []),
  ['Gemaakt', `op ${inDutch(header.created)} met Luwte ${header.producer.version}`],
  ['Controlegetal van het CSV-bestand', header.checksum],
  ...(header.policy_checksum === null
    ? []
    : [['Controlegetal van de beleidscijfers', header.policy_checksum] as const]),
  ...(header.certificate === null ? [] : [['Certificaat', header.certificate] as const]),
];

const about = (release: Release, checksums: Checksums): readonly Paragraph[] => [
  ['Gemeente', `${release.municipality.name} (${release.municipality.code})`],
  ['Over wie', subjects[release.compartment]],
  denominators[release.compartment](release),
  ...guideFacts({
    ...{ period: release.period, correction: release.correction, created: release.createdOn },
    producer: { application: 'Luwte', version: release.version },
    ...{ checksum: checksums.numbers, policy_checksum: checksums.policy },
    certificate: release.digest,
  }),
];

const explain = ([term, text]: Paragraph): SheetCell[] => [
  { value: term, style: styles.term },
  { value: text, style: styles.paragraph },
];

/** Which of the two it is would say something of what was reported. */
const tooFewOrTelling = {
  nl: 'Van deze periode gaat geen aantal naar buiten: er waren te weinig melders, of een aantal zou iets over mensen verraden.',
  en: 'No number about this period leaves: there were too few reporters, or a number would give something away about people.',
};

/** Why there are no numbers: of a small group that it is small, of any other the same sentence always. */
export const withoutNumbers = (
  { blocked, scope }: Release,
  language: 'nl' | 'en' = 'nl',
): string => (scope === 'nothing' ? (blocked?.[language] ?? '') : tooFewOrTelling[language]);

/** The first sheet: what the workbook holds and how to read it. */
export function readingGuide(release: Release, checksums: Checksums): WriteSheet {
  const content: readonly Paragraph[] =
    release.blocked === null
      ? [...howToRead(release), ...sheetsLeftOut(release)]
      : [['Geen aantallen', withoutNumbers(release)]];
  const lines = [
    line(['Meldingen bij de vertrouwenspersoon'], styles.title),
    [],
    ...about(release, checksums).map(explain),
    [],
    ...[...content, ['Beleidscijfers', policyText(release)] as const].map(explain),
  ];
  return sheet('Leeswijzer', [36, 80], lines, 0);
}
