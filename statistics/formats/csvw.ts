import {
  type Column,
  codelistPattern,
  columns,
  hiddenStatuses,
  schemaVersion,
  vocabularyOf,
} from '../exchange.ts';
import { periodPattern } from '../period.ts';
import { lowestThreshold } from '../policy.ts';
import type { Compartment } from '../published-tables.ts';
import type { Sentence } from '../reasons.ts';
import type { Release } from '../release.ts';
import { headerOf } from './header.ts';

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

/** The description of the CSV file (W3C, Metadata Vocabulary for Tabular Data). */
export function csvwOf(release: Release, csvName: string, checksum: string): string {
  const datatypes = datatypesOf(release.compartment);
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: csvName,
    'dc:title': `Incidents reported to the confidential counsellor, ${release.municipality.code}, ${release.compartment}, ${release.period}`,
    'dc:created': { '@value': release.createdOn, '@type': 'xsd:date' },
    dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      columns: columns.map((name) => ({
        name,
        titles: name,
        'dc:description': [
          { '@value': descriptions[name].nl, '@language': 'nl' },
          { '@value': descriptions[name].en, '@language': 'en' },
        ],
        datatype: datatypes[name],
        required: !optional.has(name),
      })),
      primaryKey,
    },
    notes: [headerOf(release, checksum)],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
