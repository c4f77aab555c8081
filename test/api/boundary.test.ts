import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type ErrorCode, errorTexts } from '../../api/contract/errors.ts';
import { contract } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import { dateSchema } from '../../domain/time.ts';
import { counterThreat, startOpenDesk } from './support.ts';

const morning = '2026-05-04T08:35:00Z';

const codeOf = (response: Response): ErrorCode | null => (response.ok ? null : response.error.code);

const names = Object.keys(contract);
const message = fc.oneof(
  fc.anything(),
  fc.record({ command: fc.constantFrom(...names), input: fc.anything() }),
  fc.record({
    command: fc.constantFrom(...names),
    input: fc.dictionary(fc.string({ maxLength: 12 }), fc.anything(), { maxKeys: 6 }),
  }),
  fc.record({ command: fc.string(), input: fc.constant({}) }),
);

test('Whatever crosses the border, the answer is an answer or an error from the list, never a bug', async () => {
  const desk = await startOpenDesk(morning);
  await fc.assert(
    fc.asyncProperty(message, async (sent) => {
      const response = await desk.desk.handle(sent);
      const code = codeOf(response);
      expect(code === null || code in errorTexts).toBe(true);
      expect(code).not.toBe('bug');
    }),
    { numRuns: 3000 },
  );
});

test('Names that every object has are no commands', async () => {
  const desk = await startOpenDesk(morning);
  for (const command of ['toString', '__proto__', 'constructor', 'hasOwnProperty', '']) {
    expect(codeOf(await desk.desk.handle({ command, input: {} }))).toBe('command.unknown');
  }
});

test('What the shell answers, the vault does not', async () => {
  const desk = await startOpenDesk(morning);
  for (const command of ['vault.lock', 'shell.quit', 'shell.describe']) {
    expect(codeOf(await desk.desk.handle({ command, input: {} }))).toBe('command.unknown');
  }
});

const circle: Record<string, unknown> = {};
circle.itself = circle;
const bottomless = Array.from({ length: 20_000 }).reduce<unknown>((inside) => [inside], null);

test.each([
  ['goes round in circles', circle],
  ['has no bottom', { narrative: bottomless }],
  ['holds a number without text', { narrative: 1n }],
])('A draft that %s is refused, and the former one stays', async (_, draft) => {
  const desk = await startOpenDesk(morning);
  await desk.ask('drafts.save', { draft: { narrative: 'nog niet af' } });
  const response = await desk.desk.handle({ command: 'drafts.save', input: { draft } });
  expect(codeOf(response)).toBe('input.invalid');
  expect((await desk.ask('drafts.load', {})).draft).toEqual({ narrative: 'nog niet af' });
});

/** Every part of a JSON Schema, with where it stands. */
function partsOf(schema: unknown, place = ''): { place: string; part: Record<string, unknown> }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inside = Object.entries(schema).flatMap(([key, part]) => partsOf(part, `${place}/${key}`));
  return [{ place, part: { ...schema } }, ...inside];
}

/** Whether what a part lets through has an end. A number needs one that somebody thought of. */
function isLimited(part: Record<string, unknown>): boolean {
  if ('enum' in part || 'const' in part) return true;
  if (part.type === 'string') return 'maxLength' in part || 'pattern' in part || 'format' in part;
  if (part.type === 'array') return 'maxItems' in part;
  return part.type !== 'integer' || Number(part.maximum) <= 1_000_000_000;
}

test('Every text, list and number that crosses the border has a limit', () => {
  const open = Object.entries(contract).flatMap(([name, { input }]) => {
    const schema = z.toJSONSchema<z.ZodType>(input, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === dateSchema) jsonSchema.format = 'date';
      },
    });
    return partsOf(schema, name).filter(({ part }) => !isLimited(part));
  });
  expect(open).toEqual([]);
});

const { incident } = counterThreat;
const newReporter = (alias: string) => ({
  ...counterThreat.reporter,
  alias,
});

test.each([
  [
    'a narrative too long',
    { incident: { ...incident, narrative: 'a'.repeat(50_001) } },
    'narrative',
    'text.tooLong',
  ],
  ['an alias too long', { reporter: newReporter('a'.repeat(61)) }, 'alias', 'text.tooLong'],
  ['an empty alias', { reporter: newReporter('   ') }, 'alias', 'text.empty'],
  ['a control character', { reporter: newReporter('Lin\u0007de') }, 'alias', 'text.control'],
  ['half a character', { reporter: newReporter('Linde\ud83d') }, 'alias', 'text.control'],
  ['a code that does not exist', { receivedVia: 'smoke_signal' }, 'receivedVia', 'code.unknown'],
  ['a day that does not exist', { receivedOn: '2026-02-30' }, 'receivedOn', 'date.impossible'],
  ['a time that does not exist', { receivedAt: '24:10' }, 'receivedAt', 'time.impossible'],
  ['rules not discussed', { rulesDiscussed: false }, 'rulesDiscussed', 'rules.notDiscussed'],
  [
    'the main nature again',
    { incident: { ...incident, extraNatures: ['threat_violence'] } },
    'extraNatures',
    'choice.duplicate',
  ],
  [
    'a bribe without what was offered',
    { incident: { ...incident, nature: 'bribery_offer' } },
    'bribe',
    'bribe.missing',
  ],
])(
  'A report with %s is refused at that field, and nothing is recorded',
  async (_, change, field, problem) => {
    const desk = await startOpenDesk(morning);
    const response = await desk.desk.handle({
      command: 'reports.record',
      input: { ...counterThreat, ...change },
    });
    expect(response).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    const issues = response.ok ? [] : response.error.issues;
    expect(issues.map((issue) => [issue.path.at(-1), issue.problem])).toEqual([[field, problem]]);
    expect((await desk.ask('cases.list', {})).total).toBe(0);
  },
);

test.each([
  ['received tomorrow', { receivedOn: '2026-05-05' }, 'report.inFuture'],
  ['received in five minutes', { receivedAt: '10:40' }, 'report.inFuture'],
  ['about something after it', { receivedOn: '2026-04-30' }, 'report.incidentAfterReport'],
  [
    'of somebody unknown',
    { reporter: { kind: 'known', id: '00000000-0000-4000-8000-000000000000' } },
    'reporter.notFound',
  ],
])('A report %s is refused in words', async (_, change, code) => {
  const desk = await startOpenDesk(morning);
  const response = await desk.desk.handle({
    command: 'reports.record',
    input: { ...counterThreat, ...change },
  });
  expect(codeOf(response)).toBe(code);
});

test.each([
  ['script', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['emoji', '👩🏽‍⚖️ zei 🙈'],
  ['right to left', 'مرحبا \u202eabc שלום'],
  ['quotes and SQL', `'; DROP TABLE cases; -- "x"`],
  ['a formula', '=HYPERLINK("http://x")'],
  ['line ends and tabs', 'eerste\n\ttweede'],
])('Text with %s is kept and given back as it was typed', async (_, typed) => {
  const desk = await startOpenDesk(morning);
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    incident: { ...incident, narrative: typed },
  });
  await desk.ask('notes.add', { caseId, text: typed });
  const found = await desk.ask('cases.get', { caseId });
  expect(found.incident.narrative).toBe(typed);
  expect(found.notes.map(({ text }) => text)).toEqual([typed]);
});

test('Two reporters cannot share an alias, however it is written', async () => {
  const desk = await startOpenDesk(morning);
  await desk.ask('reports.record', counterThreat);
  const again = await desk.desk.handle({
    command: 'reports.record',
    input: { ...counterThreat, reporter: newReporter('  LINDE ') },
  });
  expect(codeOf(again)).toBe('reporter.aliasTaken');
});
