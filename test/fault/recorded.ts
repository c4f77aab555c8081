import type { Database } from 'better-sqlite3';

/**
 * What must stand in a vault, by name. A name that was never recorded, or whose record was thrown
 * away, is not in it.
 */
export type Facts = ReadonlyMap<string, string>;

/** What one command changes: the new value of each name, null where it takes it away. */
export type Change = Readonly<Record<string, string | null>>;

/** The facts after a change. */
export function after(facts: Facts, change: Change): Facts {
  const changed = new Map(facts);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** A long text that a short word fixes: `12-345x1800` is eighteen hundred characters. */
export function textOf(word: string): string {
  const length = Number(word.split('x')[1] ?? 0);
  const story = 'en toen gebeurde er dit '.repeat(length / 24 + 1);
  return `${word} ${story}`.slice(0, length).trimEnd();
}

/** The word behind a long text, or what is wrong with it. */
function wordOf(text: string): string {
  const word = text.split(' ', 1)[0] ?? '';
  return textOf(word) === text ? word : `torn: ${text.slice(0, 40)}`;
}

/** Everything that a recorder can have recorded, as a name and what is known by it. */
const recorded = `
  WITH told (place, text) AS (
    SELECT 'note ', open_text(wrapped, case_id, 'note ' || id, body)
    FROM notes JOIN case_keys USING (case_id)
    UNION ALL SELECT 'contact ', open_text(wrapped, case_id, 'contact ' || id, note)
    FROM care_contacts JOIN case_keys USING (case_id)
  )
  SELECT 'report ' || alias AS name, open_text(wrapped, cases.id, 'narrative', narrative) AS value
  FROM cases JOIN case_keys ON case_keys.case_id = cases.id
  JOIN reporters ON reporters.id = cases.reporter_id JOIN incidents ON incidents.case_id = cases.id
  UNION ALL SELECT place || substr(text, 1, instr(text || ' ', ' ') - 1), text FROM told
  UNION ALL SELECT 'police ' || police_number, '' FROM police_steps
  UNION ALL SELECT 'damage ' || cents, '' FROM damage_lines
  UNION ALL SELECT 'skipped ' || id, skip_reason FROM tasks WHERE status = 'skipped'
  UNION ALL SELECT 'done ' || id, done_on FROM tasks WHERE status = 'done'
  UNION ALL SELECT 'draft', json_extract(body, '$.narrative') FROM drafts`;

/** Reads what stands in a vault. */
export function factsIn(database: Database): Facts {
  const rows = database.prepare<[], { name: string; value: string }>(recorded).all();
  const isLong = /^(report|note|contact|draft)/;
  return new Map(rows.map(({ name, value }) => [name, isLong.test(name) ? wordOf(value) : value]));
}

/** What differs between what must stand there and what does. */
export function differences(expected: Facts, found: Facts): string[] {
  const lost = [...expected].filter(([name, value]) => found.get(name) !== value);
  const added = [...found].filter(([name]) => !expected.has(name));
  return [...lost.map(([name]) => `lost ${name}`), ...added.map(([name]) => `appeared ${name}`)];
}

/** Each kind of record, and the line of the log that every one of its records has. */
const logged = [
  ['cases', 'case.create'],
  ['notes', 'note.create'],
  ['care_contacts', 'care.contact'],
  ['police_steps', 'police.create'],
  ['damage_lines', 'damage.create'],
] as const;

/**
 * What does not fit within a vault: a record without its parts, or without its line in the log. Of what
 * a clock that jumped ahead let the log drop, no line is left to compare.
 */
export function halves(database: Database): string[] {
  const count = (sql: string) => database.prepare<[], number>(sql).pluck().get() ?? 0;
  const linesOf = (action: string) =>
    count(`SELECT count(*) FROM audit_events WHERE action = '${action}'`);
  const isShortened = linesOf('log.drop') > 0;
  const lines = logged.filter(([table, action]) => {
    const missing = count(`SELECT count(*) FROM ${table}`) - linesOf(action);
    return missing < 0 || (missing > 0 && !isShortened);
  });
  const cases = count('SELECT count(*) FROM cases');
  const parts = ['reports', 'incidents', 'case_keys', 'case_texts'].filter(
    (table) => count(`SELECT count(*) FROM ${table}`) !== cases,
  );
  return [
    ...lines.map(([table]) => `log does not fit ${table}`),
    ...parts.map((part) => `half ${part}`),
  ];
}
