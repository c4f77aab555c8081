import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../api/contract/index.ts';
import { columnClasses } from '../../db/columns.ts';
import { codeLists } from '../../domain/code-lists/index.ts';

/** What nothing may be called in which something is recorded, as a word of a name. */
const unwanted =
  /^(party|fraction|faction|bsn|citizen_?service_?number|religion|faith|ethnicity|race|nationality|diagnosis|disease|gender|sex|age)$/;

/** The names in what a command asks, however deep. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null
      ? Object.keys(value)
      : []),
    ...namesIn(value),
  ]);
}

const wordsOf = (name: string) =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');

test('§4.5: there is no field for party, BSN, religion, ethnicity or diagnosis, nor for age or sex', () => {
  const asked = Object.values(contract).flatMap(({ input }) =>
    namesIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })),
  );
  const columns = Object.values(columnClasses).flatMap((table) => Object.keys(table));
  const names = new Set([...asked, ...columns, ...Object.keys(codeLists)]);
  // So that it does look where fields are.
  for (const known of ['alias', 'birthYear', 'narrative', 'reporter_kind', 'consequence_personal'])
    expect(names).toContain(known);
  // The identity of a counsellor in the format age is a key.
  names.delete('age_identity');
  const found = [...names].filter((name) => wordsOf(name).some((word) => unwanted.test(word)));
  expect(found).toEqual([]);
});
