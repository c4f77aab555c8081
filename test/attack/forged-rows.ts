import { happens, pick, type Random, whole } from '../../demo/random.ts';
import { linesIn, type OpenExport } from './export-tar.ts';

/** What a forger puts in the place of a value of a row: every type that JSON has, and texts that hurt. */
const values: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => 0.5,
  () => -1,
  () => 9_007_199_254_740_994,
  () => 99_999_999,
  () => '',
  () => [],
  () => ({}),
  () => '{"kind":"unknown"}',
  () => '[[[[[[[[]]]]]]]]',
  () => `${'['.repeat(5000)}${']'.repeat(5000)}`,
  () => 'nee\u0000ja',
  () => 'half \ud83d teken',
  () => '\u202egnp.exe',
  () => '2026-02-30',
  () => '9999-12-31',
  () => '0001-01-01',
  () => '2026-05-04T25:61:00Z',
  () => '../../../../etc/passwd',
  () => 'C:\\Windows\\system32\\x',
  () => "'; DROP TABLE cases; --",
  () => '<img src=x onerror=alert(1)>',
  () => 'P-2026-0001',
  () => 'political',
  () => 'x'.repeat(1_000_000),
  () => '{"__proto__":{"polluted":true},"alias":"x"}',
  (random) => String(whole(random, -2_000_000_000, 2_000_000_000)),
];

/** A value that no forger would leave out. */
export const hurtfulValue = (random: Random): unknown => pick(random, values)(random);

type Row = Record<string, unknown>;

const rowsIn = (part: Buffer | undefined): Row[] =>
  // Safe: each line of a table that Luwte exported is an object.
  linesIn(part).map((line) => JSON.parse(line) as Row);

const partOf = (rows: readonly unknown[]) =>
  Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** Every identifier in an export. */
const idsIn = ({ parts }: OpenExport): string[] => [
  ...new Set(
    [...parts.values()].flatMap(rowsOrNone).flatMap((row) => Object.values(row).filter(isId)),
  ),
];

function rowsOrNone(part: Buffer): Row[] {
  try {
    return rowsIn(part);
  } catch {
    return [];
  }
}

/** Changes the rows of one table, so that nothing is right but its checksum. */
type Change = (random: Random, rows: Row[], made: OpenExport) => unknown[];

const spoil = (rows: Row[], row: Row, name: string, value: unknown) =>
  rows.map((one) => (one === row ? { ...one, [name]: value } : one));

/** Ways to forge the rows of a table. */
const changes: Readonly<Record<string, Change>> = {
  'a value of another kind': (random, rows) => {
    const row = pick(random, rows);
    return spoil(rows, row, pick(random, Object.keys(row)), hurtfulValue(random));
  },
  'an identifier of something else': (random, rows, made) => {
    const row = pick(random, rows);
    const names = Object.keys(row).filter((name) => isId(row[name]));
    if (names.length === 0) return rows;
    return spoil(rows, row, pick(random, names), pick(random, idsIn(made)));
  },
  'a value of another row': (random, rows) => {
    const [row, other] = [pick(random, rows), pick(random, rows)];
    const name = pick(random, Object.keys(row));
    return spoil(rows, row, name, other[name]);
  },
  'a text within a text': (random, rows) => {
    const row = pick(random, rows);
    const names = Object.keys(row).filter((name) => /^[[{]/.test(String(row[name])));
    if (names.length === 0) return rows;
    const name = pick(random, names);
    const text = String(row[name]).replace(/"[^"]*"(?=[,}\]])/, '"no_such_code"');
    return spoil(rows, row, name, text);
  },
  'a row twice': (random, rows) => [...rows, pick(random, rows)],
  'a row too few': (random, rows) => rows.toSpliced(whole(random, 0, rows.length - 1), 1),
  'another order': (_, rows) => rows.toReversed(),
  'a row that is none': (random, rows) => [...rows, hurtfulValue(random)],
  'a column more': (random, rows) => rows.map((row) => ({ ...row, extra: whole(random, 0, 9) })),
  'a column less': (_, rows) => rows.map((row) => Object.fromEntries(Object.entries(row).slice(1))),
};

/** Ways to forge what is around the rows. */
const frames: Readonly<Record<string, (random: Random, made: OpenExport) => OpenExport>> = {
  'attachments of a path': (random, { manifest, parts }) => {
    const [first, ...rest] = manifest.attachments;
    const id = pick(random, ['../../../../tmp/luwte', '/etc/passwd', 'a/b', 'x'.repeat(90), '']);
    const renamed = new Map(
      [...parts].map(([name, part]) => [
        first && name === `attachments/${first.id}` ? `attachments/${id}` : name,
        part,
      ]),
    );
    const attachments = first ? [{ ...first, id }, ...rest] : rest;
    return { manifest: { ...manifest, attachments }, parts: renamed };
  },
  'attachments exchanged': (_, { manifest, parts }) => {
    const contents = manifest.attachments.map(({ id }) => parts.get(`attachments/${id}`));
    const changed = new Map(parts);
    for (const [at, { id }] of manifest.attachments.entries())
      changed.set(`attachments/${id}`, contents[contents.length - 1 - at] ?? Buffer.alloc(0));
    return { manifest, parts: changed };
  },
  'the other compartment': (_, { manifest, parts }) => ({
    manifest: { ...manifest, compartment: 'political' },
    parts,
  }),
  'another role': (random, { manifest, parts }) => ({
    manifest: { ...manifest, role: pick(random, ['griffier', 'coordinator'] as const) },
    parts,
  }),
  'tables exchanged': (random, { manifest, parts }) => {
    const [one, other] = [pick(random, manifest.tables), pick(random, manifest.tables)];
    const [first, second] = [`tables/${one.name}.jsonl`, `tables/${other.name}.jsonl`];
    const changed = new Map(parts);
    changed.set(first, parts.get(second) ?? Buffer.alloc(0));
    changed.set(second, parts.get(first) ?? Buffer.alloc(0));
    return { manifest, parts: changed };
  },
  'a former schema': (random, { manifest, parts }) => ({
    manifest: { ...manifest, schema: manifest.schema - whole(random, 1, 20) },
    parts,
  }),
  'the same table twice': (random, { manifest, parts }) => ({
    manifest: { ...manifest, tables: [...manifest.tables, pick(random, manifest.tables)] },
    parts,
  }),
};

/** An export with one thing forged in it, and what that is. */
export function forge(random: Random, made: OpenExport): readonly [string, OpenExport] {
  if (happens(random, 0.12)) {
    const told = pick(random, Object.keys(frames));
    return [told, frames[told]?.(random, made) ?? made];
  }
  const filled = [...made.parts].filter(([name, part]) => name.endsWith('l') && part.length > 0);
  const [name, part] = pick(random, filled);
  const told = pick(random, Object.keys(changes));
  const rows = changes[told]?.(random, rowsIn(part), made) ?? [];
  return [`${name}: ${told}`, { ...made, parts: new Map(made.parts).set(name, partOf(rows)) }];
}
