import { z } from 'zod';
import { type CommandName, contract } from '../../api/contract/index.ts';
import { happens, pick, type Random, whole } from '../../demo/random.ts';
import { addDays, dateSchema } from '../../domain/time.ts';
import { periodPattern } from '../../statistics/period.ts';

/** A part of a JSON Schema, as far as the contract uses it. */
export interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

const shapes = new Map<CommandName, Shape>();

/** The shape of what a command takes. */
export function shapeOf(command: CommandName): Shape {
  const known = shapes.get(command);
  if (known) return known;
  const shape = z.toJSONSchema<z.ZodType>(contract[command].input, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === dateSchema) jsonSchema.format = 'date';
    },
  });
  // Safe: what zod writes is JSON Schema, and `Shape` names a part of that with every part optional.
  shapes.set(command, shape as Shape);
  return shape as Shape;
}

/**
 * Makes an input up that a command takes.
 * @throws Error when chance found none: then `formed` lacks the form of one of its texts.
 */
export function validInput(command: CommandName, random: Random): unknown {
  for (let tries = 0; tries < 1000; tries += 1) {
    const made = madeUp(shapeOf(command), random);
    if (contract[command].input.safeParse(made).success) return made;
  }
  throw new Error(`no input was found that ${command} takes`);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

function madeUp(shape: Shape, random: Random): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return pick(random, shape.enum);
  const choices = shape.oneOf ?? shape.anyOf;
  if (choices) return madeUp(pick(random, choices), random);
  switch (shape.type) {
    case 'object':
      return madeUpObject(shape, random);
    case 'array': {
      const most = Math.min(shape.maxItems ?? 3, 3);
      const length = whole(random, Math.min(shape.minItems ?? 0, most), most);
      return Array.from({ length }, () => madeUp(shape.items ?? {}, random));
    }
    case 'string':
      return madeUpText(shape, random);
    case 'integer':
    case 'number':
      return whole(random, shape.minimum ?? 0, Math.min(shape.maximum ?? 100, 1_000_000));
    case 'boolean':
      return happens(random, 0.5);
    case 'null':
      return null;
    default:
      return 'x';
  }
}

function madeUpObject(shape: Shape, random: Random): Record<string, unknown> {
  const { properties = {}, required = [], propertyNames, additionalProperties } = shape;
  const wanted = Object.keys(properties).filter(
    (name) => required.includes(name) || happens(random, 0.5),
  );
  const made = wanted.map((name): [string, unknown] => [
    name,
    madeUp(properties[name] ?? {}, random),
  ]);
  const names = propertyNames?.enum ?? (propertyNames ? ['a', 'b'] : []);
  const value = typeof additionalProperties === 'object' ? additionalProperties : {};
  const free = names.map((name): [string, unknown] => [String(name), madeUp(value, random)]);
  return Object.fromEntries([...made, ...free]);
}

/** Texts of a form, by the pattern or format that the contract gives them. */
const formed: readonly (readonly [(shape: Shape) => boolean, (random: Random) => string])[] = [
  [({ format }) => format === 'uuid', (random) => uuid(random)],
  [({ format }) => format === 'date-time', () => '2026-05-04T08:35:00Z'],
  [({ format }) => format === 'date', (random) => addDays('2026-05-04', -whole(random, 0, 400))],
  [({ pattern }) => pattern?.startsWith('^20') ?? false, () => '2026-Q3'],
  [({ pattern }) => pattern === periodPattern.source, () => '2025'],
  [({ pattern }) => pattern?.includes('{64}') ?? false, () => '0'.repeat(64)],
  [({ pattern }) => pattern?.startsWith('^GM') ?? false, () => 'GM9999'],
  [
    ({ pattern }) => pattern?.startsWith('^luwte-') ?? false,
    () => 'luwte-staff-20260504-083500.luwte',
  ],
  ...[
    'luwte-kaart',
    'luwte-overdracht',
    'luwte-ontvangst',
    'luwte-contactverzoek',
    'luwte-reeksdeel',
    'luwte-logboek',
  ].map(
    (ending) =>
      [
        ({ pattern }: Shape) => pattern?.endsWith(`${ending}$`) ?? false,
        () => `anna.${ending}`,
      ] as const,
  ),
  [
    ({ pattern }) => pattern?.endsWith('luwte-vergelijking\\.csv$') ?? false,
    () => '2026-11-26.luwte-vergelijking.csv',
  ],
  ...['luwte-beleid', 'luwte-beleidscijfers'].map(
    (ending) =>
      [
        ({ pattern }: Shape) => pattern?.endsWith(`${ending}\\.json$`) ?? false,
        () => `2026-11-26.${ending}.json`,
      ] as const,
  ),
  [({ pattern }) => pattern?.endsWith('\\.csv$') ?? false, () => '2025.luwte-vergelijking.csv'],
  [({ pattern }) => pattern?.endsWith('kaart\\.txt$') ?? false, () => 'fg-kaart.txt'],
  [({ pattern }) => pattern?.endsWith('\\.age$') ?? false, () => 'fg-sleutel.age'],
  [({ pattern }) => pattern?.endsWith('\\.tar(?:\\.age)?$') ?? false, () => 'uitvoer.tar.age'],
  [({ pattern }) => pattern?.endsWith('\\.json$') ?? false, () => 'instellingen.json'],
  [({ pattern }) => pattern?.startsWith('^(?!report$)') ?? false, () => 'signal'],
  [({ pattern }) => pattern?.startsWith('^age1') ?? false, () => `age1${'q'.repeat(58)}`],
  [({ pattern }) => pattern?.includes('[01]') ?? false, () => '09:15'],
];

function madeUpText(shape: Shape, random: Random): string {
  const form = formed.find(([fits]) => fits(shape));
  if (form) return form[1](random);
  const most = Math.min(shape.maxLength ?? 20, 20);
  const length = whole(random, Math.max(shape.minLength ?? 0, 1), Math.max(most, 1));
  return Array.from({ length }, () => pick(random, [...letters])).join('');
}

/** A random identifier that a seed fixes. */
export function uuid(random: Random): string {
  const digits = Array.from({ length: 32 }, () => whole(random, 0, 15).toString(16));
  digits[12] = '4';
  digits[16] = pick(random, ['8', '9', 'a', 'b']);
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
