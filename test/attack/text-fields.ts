import { z } from 'zod';
import { type CommandName, contract, type Input } from '../../api/contract/index.ts';
import type { Response } from '../../api/contract/messages.ts';
import type { Random } from '../../demo/random.ts';
import { sevenQuestions } from '../../domain/records/police.ts';
import { dutyConditions } from '../../domain/records/sharing.ts';
import { commandNames } from './malformed.ts';
import { reportOf } from './sample-report.ts';
import type { SampleDesk } from './sample-vault.ts';
import { type Shape, shapeOf, validInput } from './valid-input.ts';

/** A field of the contract into which somebody can type what he likes. */
export interface TextField {
  readonly command: CommandName;
  /** Where it stands in the input, name by name. */
  readonly path: readonly string[];
  /** Characters it takes at most. */
  readonly most: number;
}

/** How a field is told: `reports.record reporter.alias`. */
export const nameOf = ({ command, path }: TextField) => `${command} ${path.join('.')}`;

/** Every field of the contract that takes free text. */
export function textFields(): TextField[] {
  return commandNames
    .filter((command) => contract[command].answeredBy === 'vault')
    .flatMap((command) => {
      const fields = freeIn(shapeOf(command), []).map((field) => ({ command, ...field }));
      return [...new Map(fields.map((field) => [nameOf(field), field])).values()];
    });
}

/** The places in a shape that take free text. */
function freeIn(shape: Shape, path: readonly string[]): Pick<TextField, 'path' | 'most'>[] {
  const choices = [...(shape.oneOf ?? []), ...(shape.anyOf ?? [])];
  const inside = Object.entries(shape.properties ?? {});
  const isFreelyNamed = shape.propertyNames !== undefined && shape.propertyNames.enum === undefined;
  const isFormed = shape.enum ?? shape.const ?? shape.pattern ?? shape.format;
  const isFree = shape.type === 'string' && isFormed === undefined;
  return [
    ...choices.flatMap((choice) => freeIn(choice, path)),
    ...inside.flatMap(([name, part]) => freeIn(part, [...path, name])),
    ...(shape.items ? freeIn(shape.items, [...path, '0']) : []),
    ...(isFreelyNamed ? [{ path: [...path, 'a'], most: Number.POSITIVE_INFINITY }] : []),
    ...(isFree ? [{ path, most: shape.maxLength ?? Number.POSITIVE_INFINITY }] : []),
  ];
}

/** An input with a text in one field, and chance in the others. */
export function inputWith({ command, path }: TextField, text: string, random: Random): unknown {
  for (let tries = 0; tries < 2000; tries += 1) {
    const input = validInput(command, random);
    const holder = path.slice(0, -1).reduce<unknown>(partOf, input);
    const name = path.at(-1) ?? '';
    if (!isObject(holder) || typeof holder[name] !== 'string') continue;
    holder[name] = text;
    return input;
  }
  throw new Error(`nothing was found to put a text into: ${command} ${path.join('.')}`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const partOf = (holder: unknown, name: string): unknown =>
  isObject(holder) ? holder[name] : undefined;

/** Where a text is kept: how it gets there, and how it comes back. */
interface Way {
  readonly input: (text: string, about: About) => unknown | Promise<unknown>;
  /** The texts among which it must be. */
  readonly back: (about: About, response: Response) => Promise<readonly (string | null)[]>;
}

/** The case to which a text is added, and the desk. */
export interface About {
  readonly desk: SampleDesk;
  readonly random: Random;
  readonly caseId: string;
}

const caseOf = ({ desk, caseId }: About) => desk.ask('cases.get', { caseId });

async function recordedCase({ desk }: About, response: Response) {
  const { caseId } = z.object({ caseId: z.string() }).parse(response.ok && response.output);
  return desk.ask('cases.get', { caseId });
}

/** A report of somebody new, with one thing told otherwise. */
function reportWith(
  random: Random,
  change: Partial<Extract<Input<'reports.record'>['reporter'], { kind: 'new' }>>,
  narrative = 'Dit vertelde de melder.',
): Input<'reports.record'> {
  const report = reportOf(random, 'staff', { alias: `Schuilnaam ${random()}`, narrative });
  // Safe: that is the kind of reporter of every report that is made up.
  const reporter = report.reporter as Extract<typeof report.reporter, { kind: 'new' }>;
  return { ...report, reporter: { ...reporter, ...change } };
}

const on = '2026-05-04';
const adding = z.object({ adding: z.string() });

/** A report to the police in which nothing stands yet. */
const policeReport = {
  id: null,
  kind: 'complaint',
  filedBy: 'employer',
  plannedOn: null,
  filedOn: null,
  filedAt: null,
  station: '',
  contact: '',
  number: '',
  offences: [],
  articles: '',
  learnedOn: null,
  vptCodeRequested: false,
  vptCodeConfirmed: false,
  elaConfirmed: false,
  domicile: 'elsewhere',
  domicileReason: 'elders bekend',
  anonymity: 'none',
  hearingOn: null,
};
const reportTexts = ['station', 'contact', 'number', 'articles', 'domicileReason'] as const;

const piece = { id: null, kind: 'photo', place: '', link: '', seenOn: null, status: 'open' };
const pieceTexts = ['place', 'link', 'copyAt'] as const;

const noFacts = Object.fromEntries(sevenQuestions.map((question) => [question, '']));

/** The ways back of what is told about police and evidence. */
const policeWays: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(
    reportTexts.map((field): [string, Way] => [
      `police.saveReport ${field}`,
      {
        input: (text, { caseId }) => ({ caseId, ...policeReport, [field]: text }),
        back: async (about) => (await caseOf(about)).justice.reports.map((kept) => kept[field]),
      },
    ]),
  ),
  ...Object.fromEntries(
    pieceTexts.map((field): [string, Way] => [
      `evidence.save ${field}`,
      {
        input: (text, { caseId }) => ({
          caseId,
          ...piece,
          wipeOn: null,
          copyAt: '',
          [field]: text,
        }),
        back: async (about) => (await caseOf(about)).justice.evidence.map((kept) => kept[field]),
      },
    ]),
  ),
  ...Object.fromEntries(
    sevenQuestions.map((question): [string, Way] => [
      `police.saveFacts facts.${question}`,
      {
        input: (text, { caseId }) => ({ caseId, facts: { ...noFacts, [question]: text } }),
        back: async (about) => [(await caseOf(about)).justice.facts?.[question] ?? null],
      },
    ]),
  ),
};

/** What is shared in a conflict of duties, which needs no consent to begin with. */
const disclosed = {
  recipient: 'police_contact',
  toWhom: 'Wijkagent',
  groups: ['incident_facts'],
  medium: { kind: 'conversation' },
};
const duty = { kind: 'duty', conditions: dutyConditions, reason: 'Er is geen andere weg.' };

/** The ways back of what is told about sharing. */
const sharingWays: Readonly<Record<string, Way>> = {
  'disclosures.make toWhom': {
    input: (toWhom, { caseId }) => ({ caseId, ...disclosed, ground: duty, toWhom }),
    back: async (about) => (await caseOf(about)).sharing.disclosures.map(({ toWhom }) => toWhom),
  },
  'disclosures.make ground.reason': {
    input: (reason, { caseId }) => ({ caseId, ...disclosed, ground: { ...duty, reason } }),
    back: async (about) => (await caseOf(about)).sharing.disclosures.map(({ reason }) => reason),
  },
};

/** The way back of every field whose text is kept. Of the others nothing is kept. */
export const waysBack: Readonly<Record<string, Way>> = {
  'reports.record reporter.alias': {
    input: (alias, { random }) => reportWith(random, { alias }),
    back: async (about, response) => [(await recordedCase(about, response)).reporter.alias],
  },
  'reports.record reporter.name': {
    input: (name, { random }) => reportWith(random, { name }),
    back: async (about, response) => [(await recordedCase(about, response)).reporter.name],
  },
  'reports.record reporter.contact': {
    input: (contact, { random }) => reportWith(random, { contact }),
    back: async (about, response) => [(await recordedCase(about, response)).reporter.contact],
  },
  'reports.record incident.narrative': {
    input: (narrative, { random }) => reportWith(random, {}, narrative),
    back: async (about, response) => [(await recordedCase(about, response)).incident.narrative],
  },
  'notes.add text': {
    input: (text, { caseId }) => ({ caseId, text }),
    back: async (about) => (await caseOf(about)).notes.map(({ text }) => text),
  },
  'attachments.begin name': {
    input: (name, { caseId }) => ({ caseId, name, bytes: 0, leaveMetadata: true }),
    back: async (about, response) => {
      if (response.ok) await about.desk.ask('attachments.finish', adding.parse(response.output));
      return (await caseOf(about)).attachments.map(({ name }) => name);
    },
  },
  'attachments.rename name': {
    input: async (name, about) => {
      const { desk, caseId } = about;
      const file = { caseId, name: 'brief', bytes: 0, leaveMetadata: true };
      const { id } = await desk.ask(
        'attachments.finish',
        await desk.ask('attachments.begin', file),
      );
      return { id, name };
    },
    back: async (about) => (await caseOf(about)).attachments.map(({ name }) => name),
  },
  'care.recordContact note': {
    input: (note, { caseId }) => ({ caseId, on, kind: 'phone', wellbeing: null, note }),
    back: async (about) => (await caseOf(about)).contacts.map(({ note }) => note),
  },
  'police.record number': {
    input: (number, { caseId }) => ({ caseId, status: 'unknown', on, number }),
    back: async (about) => (await caseOf(about)).police.map(({ number }) => number),
  },
  ...policeWays,
  ...sharingWays,
  'tasks.skip reason': {
    input: async (reason, about) => {
      const { tasks } = await caseOf(about);
      return { task: tasks.find(({ status }) => status === 'open')?.id, reason };
    },
    back: async (about) => {
      const { tasks } = await caseOf(about);
      const skipped = tasks.filter(({ status }) => status === 'skipped');
      for (const { id } of skipped) await about.desk.ask('tasks.reopen', { task: id });
      return skipped.map(({ skipReason }) => skipReason);
    },
  },
  'drafts.save draft.a': {
    input: (a) => ({ draft: { a } }),
    back: async ({ desk }) => [z.string().parse((await desk.ask('drafts.load', {})).draft?.a)],
  },
  'settings.update municipality.name': {
    input: async (name, { desk }) => {
      const settings = await desk.ask('settings.get', {});
      return { ...settings, municipality: { ...settings.municipality, name } };
    },
    back: async ({ desk }) => {
      const settings = await desk.ask('settings.get', {});
      const { session } = await desk.ask('vault.describe', {});
      const municipality = { ...settings.municipality, name: 'Waterveen' };
      await desk.ask('settings.update', { ...settings, municipality });
      return session?.municipality === settings.municipality.name ? [session.municipality] : [];
    },
  },
};
