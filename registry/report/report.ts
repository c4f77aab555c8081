/** The files of the report: the page, and the same figures as CSV. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { TextFiles } from '../../statistics/release-files.ts';
import { pageOf } from './page.ts';
import type { Figure, Picture, RegimePicture } from './picture.ts';
import { sharesOf } from './term-shares.ts';

/** The page of a report. */
export const reportPage = 'index.html';

const csv = (columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]) =>
  stringify(
    rows.map((row) => [...row]),
    {
      ...{ header: true, columns: [...columns] },
      ...{ record_delimiter: 'windows', escape_formulas: true },
    },
  );

const round1 = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

const figureColumns = [
  'code',
  'label',
  'value',
  'standard_error',
  'systematic_error',
  'municipalities',
  'hidden',
];

const rowOf = ({
  code,
  label,
  value,
  standardError,
  systematic,
  municipalities,
  hidden,
}: Figure) => [
  ...[code, label, value, round1(standardError), round1(systematic), municipalities, hidden],
];

function filesOf(picture: RegimePicture): [string, string][] {
  const { regime, trend, tables, regions, coverage, indicators } = picture;
  const { listed, withNumbers, mayNot, silent, twoSenders } = coverage;
  const figures: [string, readonly Figure[]][] = [
    ['trend', trend.flatMap((one) => one.figures)],
    ...tables.map((one): [string, readonly Figure[]] => [one.dimension, one.figures]),
    ...(regions.length === 0 ? [] : [['region', regions] as [string, readonly Figure[]]]),
  ];
  return [
    ...figures.map(([name, rows]): [string, string] => [
      `${regime}-${name}.csv`,
      csv(figureColumns, rows.map(rowOf)),
    ]),
    [
      `${regime}-terms.csv`,
      csv(
        ['what', 'in_time', 'late', 'percent', 'standard_error', 'systematic_error'],
        sharesOf(tables).map((one) => [
          ...[one.dimension, one.inTime, one.late, one.percent],
          ...[round1(one.standardError), round1(one.systematic)],
        ]),
      ),
    ],
    [
      `${regime}-coverage.csv`,
      csv(
        ['what', 'municipalities'],
        [
          ['listed', listed],
          ['with_numbers', withNumbers],
          ['may_not', mayNot],
          ['silent', silent],
          ['two_senders', twoSenders],
        ],
      ),
    ],
    [
      `${regime}-policy.csv`,
      csv(
        ['measure', 'indicator', 'label', 'average', 'more_than_none', 'municipalities'],
        indicators.map((one) => [
          ...[one.measure, one.indicator, one.label],
          ...[round1(one.average), one.present, one.municipalities],
        ]),
      ),
    ],
  ];
}

/** The files of a report by their names. */
export const reportFiles = (picture: Picture): TextFiles =>
  new Map([[reportPage, pageOf(picture)], ...picture.regimes.flatMap(filesOf)]);
