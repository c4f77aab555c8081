import { stringify } from 'csv-stringify/browser/esm/sync';
import { codeLists, label } from '../../domain/code-lists/index.ts';
import type { PolicyField } from '../../domain/policy/field.ts';
import { kindOf, type PolicyRecord } from '../../domain/policy/records.ts';

type Language = 'nl' | 'en';

const words = {
  nl: { record: 'nummer', kind: 'soort', field: 'veld', value: 'waarde', yes: 'ja', no: 'nee' },
  en: { record: 'number', kind: 'kind', field: 'field', value: 'value', yes: 'yes', no: 'no' },
};
const ended = { nl: 'Beëindigd op', en: 'Ended on' };

/**
 * The records as a table to read: a line for every field that is filled in. RFC 4180; text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function policyTable(records: readonly PolicyRecord[], language: Language): string {
  const { record, kind, field, value } = words[language];
  const lines = records.flatMap((one, index) =>
    linesOf(one, language).map((line) => [
      index + 1,
      kindOf(one.facts.kind).words.name[language],
      ...line,
    ]),
  );
  return stringify([[record, kind, field, value], ...lines], {
    record_delimiter: 'windows',
    escape_formulas: true,
    bom: true,
  });
}

function linesOf({ facts, endedOn }: PolicyRecord, language: Language): [string, string][] {
  const filled = new Map(Object.entries(facts));
  const lines = Object.entries(kindOf(facts.kind).fields).flatMap(
    ([name, field]): [string, string][] => {
      const value: unknown = filled.get(name) ?? null;
      return value === null ? [] : [[field.label[language], shown(field, value, language)]];
    },
  );
  return endedOn === null ? lines : [...lines, [ended[language], endedOn]];
}

function shown({ shape }: PolicyField, value: unknown, language: Language): string {
  if (typeof value === 'boolean') return value ? words[language].yes : words[language].no;
  if (shape.type !== 'code' && shape.type !== 'codes') return String(value);
  const codes: readonly unknown[] = Array.isArray(value) ? value : [value];
  return codes.map((code) => label(codeLists[shape.list], String(code), language)).join('; ');
}
