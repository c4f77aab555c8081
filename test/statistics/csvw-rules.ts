/**
 * The normative rules of the W3C's Metadata Vocabulary for Tabular Data (recommendation of 17 December
 * 2015), as far as a description like ours can break them, and the vocabulary itself. There is no
 * kept-up validator for Node; the vocabulary comes from the package `@vocabulary/csvw`, which follows
 * the W3C's namespace document.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const csvw = 'http://www.w3.org/ns/csvw#';
const domain = 'http://www.w3.org/2000/01/rdf-schema#domain';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const unionOf = 'http://www.w3.org/2002/07/owl#unionOf';

/** The kinds of objects in a description. */
export type Kind = 'TableGroup' | 'Table' | 'Schema' | 'Column' | 'Datatype' | 'Dialect';

const path = new URL('../../node_modules/@vocabulary/csvw/csvw.nq', import.meta.url);
const quads = readFileSync(path, 'utf8')
  .split('\n')
  .flatMap((quad) => {
    const [, subject, predicate, object] = /^(\S+) <(\S+)> (\S+)/.exec(quad) ?? [];
    return subject && predicate && object ? [{ subject, predicate, object }] : [];
  });
const objectsOf = (subject: string, predicate: string) =>
  quads
    .filter((quad) => quad.subject === subject && quad.predicate === predicate)
    .map(({ object }) => object);

/** The members of an RDF list. */
function membersOf(list: string): string[] {
  const [first] = objectsOf(list, `${rdf}first`);
  const [rest] = objectsOf(list, `${rdf}rest`);
  return first === undefined ? [] : [first, ...(rest === undefined ? [] : membersOf(rest))];
}

/** Terms that the context of the vocabulary gives another name than its property. */
const properties: Readonly<Record<string, string>> = {
  tables: 'table',
  columns: 'column',
  titles: 'title',
  notes: 'note',
  minimum: 'minInclusive',
  maximum: 'maxInclusive',
};

/** Whether the vocabulary has a property for objects of a kind. */
export function isProperty(kind: Kind, term: string): boolean {
  const subject = `<${csvw}${properties[term] ?? term}>`;
  const domains = objectsOf(subject, domain).flatMap((object) =>
    object.startsWith('_:') ? objectsOf(object, `${unionOf}`).flatMap(membersOf) : [object],
  );
  return domains.includes(`<${csvw}${kind}>`);
}

/** Numeric types, of which a minimum can be said (§5.11.2). */
const numeric = new Set(['integer', 'decimal', 'number', 'double', 'nonNegativeInteger']);
const textual = new Set(['string', 'normalizedString', 'token', 'language', 'Name', 'NMTOKEN']);
const dated = new Set(['date', 'dateTime', 'datetime', 'time', 'gYear', 'gYearMonth']);
const builtIn = new Set([...numeric, ...textual, ...dated, 'boolean', 'anyURI', 'any', 'json']);

/** Prefixes of the RDFa initial context that we may use; none can be declared (§5.8.1). */
const prefixes = new Set(['dc', 'dcat', 'dcterms', 'schema', 'xsd', 'skos', 'foaf', 'rdfs']);
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const record = z.record(z.string(), z.unknown());
type Described = z.infer<typeof record>;

const isCommon = (term: string) => {
  const [prefix = '', name = ''] = term.split(':');
  return prefixes.has(prefix) && name !== '';
};

/** What is wrong with the value of a common property, or of a note (§5.8.2). */
function wrongValue(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => wrongValue(one, `${at}.${i}`));
  const read = record.safeParse(value);
  if (!read.success) return [];
  const found = read.data;
  const names = Object.keys(found);
  const keywords = names.filter((name) => name.startsWith('@'));
  const faults = keywords
    .filter((name) => !['@value', '@type', '@language', '@id'].includes(name))
    .map((name) => `${at}: ${name}`);
  if ('@value' in found) {
    const others = names.filter((name) => name !== '@value');
    const isAlone = others.length <= 1 && others.every((one) => /^@(type|language)$/.test(one));
    if (!isAlone) faults.push(`${at}: @value beside others`);
    if (!['string', 'number', 'boolean'].includes(typeof found['@value']))
      faults.push(`${at}.@value`);
  } else if ('@language' in found) faults.push(`${at}: @language without @value`);
  const tag = found['@language'];
  if (tag !== undefined && !language.test(String(tag))) faults.push(`${at}.@language`);
  const type = found['@type'];
  if (type !== undefined && !builtIn.has(String(type)) && !isCommon(String(type)))
    faults.push(`${at}.@type`);
  const nested = Object.entries(found).filter(([name]) => !name.startsWith('@'));
  return [...faults, ...nested.flatMap(([name, one]) => wrongValue(one, `${at}.${name}`))];
}

function wrongTerms(kind: Kind, found: Described, at: string): string[] {
  return Object.entries(found).flatMap(([term, value]) => {
    if (term === '@context' && at === '') return [];
    if (isCommon(term))
      return kind === 'Dialect' ? [`${at}.${term}`] : wrongValue(value, `${at}.${term}`);
    return isProperty(kind, term) ? [] : [`${at}.${term}: not of ${kind}`];
  });
}

function wrongDatatype(datatype: unknown, at: string): string[] {
  if (typeof datatype === 'string') return builtIn.has(datatype) ? [] : [`${at}: ${datatype}`];
  const found = record.parse(datatype);
  const base = String(found.base ?? 'string');
  const faults = wrongTerms('Datatype', found, at);
  if (!builtIn.has(base)) faults.push(`${at}.base`);
  const hasBound = 'minimum' in found || 'maximum' in found;
  if (hasBound && !numeric.has(base) && !dated.has(base)) faults.push(`${at}: bound of ${base}`);
  if ('minLength' in found && !textual.has(base)) faults.push(`${at}: length of ${base}`);
  if (textual.has(base) && typeof found.format === 'string') {
    try {
      new RegExp(found.format);
    } catch {
      faults.push(`${at}.format`);
    }
  }
  return faults;
}

const arrayIn = (found: Described, term: string, at: string): [Described[], string[]] => {
  const read = z.array(record).safeParse(found[term]);
  return read.success && read.data.length > 0 ? [read.data, []] : [[], [`${at}.${term}: no array`]];
};

function wrongColumn(column: Described, at: string): string[] {
  const { name, titles, required, datatype } = column;
  const faults = wrongTerms('Column', column, at);
  // Variables of RFC 6570, and not beginning with an underscore, which is kept for the W3C (§5.6).
  if (!/^[A-Za-z0-9][A-Za-z0-9_.]*$/.test(String(name))) faults.push(`${at}.name`);
  if (typeof titles !== 'string') faults.push(`${at}.titles`);
  if (typeof required !== 'boolean') faults.push(`${at}.required`);
  return datatype === undefined
    ? faults
    : [...faults, ...wrongDatatype(datatype, `${at}.datatype`)];
}

function wrongTable(table: Described, at: string): string[] {
  const faults = wrongTerms('Table', table, at);
  if (typeof table.url !== 'string' || table.url === '') faults.push(`${at}.url`);
  const schema = record.safeParse(table.tableSchema);
  if (!schema.success) return [...faults, `${at}.tableSchema`];
  const [columns, missing] = arrayIn(schema.data, 'columns', at);
  const names = columns.map(({ name }) => name);
  if (new Set(names).size !== names.length) faults.push(`${at}: a name twice`);
  const key = z.array(z.string()).min(1).safeParse(schema.data.primaryKey);
  if (!key.success || key.data.some((one) => !names.includes(one))) faults.push(`${at}.primaryKey`);
  return [
    ...faults,
    ...missing,
    ...wrongTerms('Schema', schema.data, `${at}.tableSchema`),
    ...columns.flatMap((column, index) => wrongColumn(column, `${at}.columns.${index}`)),
  ];
}

const context = z.union([
  z.literal('http://www.w3.org/ns/csvw'),
  z.tuple([
    z.literal('http://www.w3.org/ns/csvw'),
    z.strictObject({
      '@language': z.string().regex(language).optional(),
      '@base': z.string().optional(),
    }),
  ]),
]);

const dialect = z.strictObject({
  encoding: z.enum(['utf-8']),
  delimiter: z.string().length(1),
  lineTerminators: z.union([z.string(), z.array(z.string())]),
  header: z.boolean(),
});

/** Everything a description of a group of tables breaks; nothing when it keeps the rules. */
export function brokenRules(metadata: unknown): string[] {
  const group = record.parse(metadata);
  const [tables, missing] = arrayIn(group, 'tables', '');
  const notes = z.array(record).safeParse(group.notes);
  return [
    ...(context.safeParse(group['@context']).success ? [] : ['@context']),
    ...wrongTerms('TableGroup', group, ''),
    ...missing,
    ...(dialect.safeParse(group.dialect).success ? [] : ['dialect']),
    ...wrongTerms('Dialect', record.parse(group.dialect ?? {}), '.dialect'),
    ...tables.flatMap((table, index) => wrongTable(table, `.tables.${index}`)),
    ...(notes.success ? wrongValue(notes.data, '.notes') : ['.notes']),
  ];
}
