import {
  type Column,
  codelistPattern,
  columns,
  hiddenStatuses,
  schemaVersion,
  vocabularyOf,
} from '../exchange.ts';
import { indicatorMeasures, type PolicyColumn, policyColumns } from '../exchange-policy.ts';
import { indicators } from '../indicators.ts';
import { periodPattern } from '../period.ts';
import { lowestThreshold } from '../policy.ts';
import type { Compartment } from '../published-tables.ts';
import type { Sentence } from '../reasons.ts';
import type { Release } from '../release.ts';
import type { FileNames } from './file-stem.ts';
import { type Checksums, headerOf } from './header.ts';

const descriptions: Readonly<Record<Column, Sentence>> = {
  schema_version: { nl: 'Versie van het formaat', en: 'Version of the format' },
  municipality_code: { nl: 'Gemeentecode van het CBS', en: 'Municipality code (CBS)' },
  regime: { nl: 'Van wie de aantallen zijn', en: 'Whose numbers they are' },
  period: { nl: 'Periode', en: 'Period' },
  table_id: { nl: 'Tabel', en: 'Table' },
  dim1_name: { nl: 'Codelijst van de rij', en: 'Code list of the row' },
  dim1_code: { nl: 'Code van de rij', en: 'Code of the row' },
  dim2_name: { nl: 'Tweede codelijst, leeg', en: 'Second code list, empty' },
  dim2_code: { nl: 'Tweede code, leeg', en: 'Second code, empty' },
  measure: { nl: 'Wat is geteld', en: 'What is counted' },
  value: { nl: 'Aantal, leeg als het verborgen is', en: 'Number, empty when hidden' },
  status: { nl: 'Getoond, afgerond of verborgen', en: 'Shown, rounded or hidden' },
  threshold: { nl: 'Minste aantal melders', en: 'Fewest reporters' },
  codelist_version: { nl: 'Versie van de codelijst', en: 'Version of the code list' },
};

const optional: ReadonlySet<Column> = new Set(['dim2_name', 'dim2_code', 'value']);

/** What tells one row from another. */
const primaryKey: readonly Column[] = [
  'municipality_code',
  'regime',
  'period',
  'table_id',
  'dim1_code',
  'measure',
];

const oneOf = (codes: readonly string[]) => ({ base: 'string', format: `^(${codes.join('|')})$` });
const matching = ({ source }: RegExp) => ({ base: 'string', format: source });
const wholeFrom = (minimum: number) => ({ base: 'integer', minimum });

const policyDescriptions: Described<PolicyColumn> = {
  schema_version: {
    about: descriptions.schema_version,
    datatype: oneOf([schemaVersion.replace('.', '\\.')]),
  },
  municipality_code: {
    about: descriptions.municipality_code,
    datatype: { base: 'string', format: '^GM[0-9]{4}$' },
  },
  counted_on: {
    about: { nl: 'Dag waarop de coördinator telde', en: 'Day on which the coordinator counted' },
    datatype: 'date',
  },
  measure: {
    about: { nl: 'Maatregel van de handreiking', en: 'Measure of the guide' },
    datatype: oneOf(indicatorMeasures),
  },
  indicator: {
    about: { nl: 'Wat is geteld van het beleid', en: 'What is counted of the policy' },
    datatype: oneOf(indicators.map(({ code }) => code)),
  },
  value: {
    about: {
      nl: 'Aantal, leeg als er niets te tellen is',
      en: 'Number, empty when there is nothing to count',
    },
    datatype: wholeFrom(0),
  },
};

const numberColumns = (compartment: Compartment): Described<Column> => {
  const datatypes = datatypesOf(compartment);
  const described = columns.map((name) => [
    name,
    { about: descriptions[name], datatype: datatypes[name] },
  ]);
  // Safe: made of every column.
  return Object.fromEntries(described) as Described<Column>;
};

function datatypesOf(compartment: Compartment): Readonly<Record<Column, object | string>> {
  const { tables, dimensions, codes } = vocabularyOf(compartment);
  return {
    schema_version: oneOf([schemaVersion.replace('.', '\\.')]),
    municipality_code: { base: 'string', format: '^GM[0-9]{4}$' },
    regime: oneOf([compartment]),
    period: matching(periodPattern),
    table_id: oneOf(tables),
    dim1_name: oneOf(dimensions),
    dim1_code: oneOf(codes),
    dim2_name: 'string',
    dim2_code: 'string',
    measure: oneOf(['incidents']),
    value: wholeFrom(0),
    status: oneOf(['ok', 'rounded', ...hiddenStatuses]),
    threshold: wholeFrom(lowestThreshold[compartment]),
    codelist_version: matching(codelistPattern),
  };
}

type Described<C extends string> = Readonly<
  Record<C, { readonly about: Sentence; readonly datatype: object | string }>
>;

/** The description of one CSV file of the group. */
function tableOf<C extends string>(
  url: string,
  names: readonly C[],
  described: Described<C>,
  key: { readonly primaryKey: readonly C[]; readonly optional: ReadonlySet<C> },
) {
  return {
    url,
    tableSchema: {
      columns: names.map((name) => ({
        name,
        titles: name,
        'dc:description': [
          { '@value': described[name].about.nl, '@language': 'nl' },
          { '@value': described[name].about.en, '@language': 'en' },
        ],
        datatype: described[name].datatype,
        required: !key.optional.has(name),
      })),
      primaryKey: key.primaryKey,
    },
  };
}

const numbersOf = ({ compartment }: Release, url: string) =>
  tableOf(url, columns, numberColumns(compartment), { primaryKey, optional });

const policyOf = (url: string) =>
  tableOf(url, policyColumns, policyDescriptions, {
    primaryKey: ['municipality_code', 'counted_on', 'indicator'],
    optional: new Set(['value']),
  });

/**
 * The description of the CSV files with a comma, as one group of tables (W3C, Metadata Vocabulary for
 * Tabular Data). The other CSV files are copies of them for a spreadsheet and for SDMX.
 */
export function csvwOf(release: Release, names: FileNames, checksums: Checksums): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': `Incidents reported to the confidential counsellor, ${release.municipality.code}, ${release.compartment}, ${release.period}`,
    'dc:created': { '@value': release.createdOn, '@type': 'xsd:date' },
    dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'], header: true },
    tables: [
      numbersOf(release, names.csv),
      ...(release.indicators === null ? [] : [policyOf(names.policyCsv)]),
    ],
    notes: [headerOf(release, checksums)],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
