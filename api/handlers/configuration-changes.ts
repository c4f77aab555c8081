import { letterKinds } from '../../domain/reaction/letter-templates.ts';
import { matrixRows } from '../../domain/reaction/matrix.ts';
import type { Configuration, ConfigurationPart } from '../../domain/records/configuration.ts';
import { placeKey } from '../../domain/records/surroundings.ts';
import type { Output } from '../contract/index.ts';

/** One change that a configuration would make. */
type Change = Output<'configuration.preview'>['parts'][number]['changes'][number];

/** What a configuration would change in one part of what is known, most telling first. */
export function changesIn(
  part: ConfigurationPart,
  known: Configuration,
  read: Configuration,
): Change[] {
  const { units: knownUnits = [], ...knownSizes } = known.sizes ?? {};
  const { units = [], ...sizes } = read.sizes ?? {};
  const { retention: knownKept, tasks: knownTasks, ...knownTerms } = known.terms ?? {};
  const { retention, tasks = knownTasks, ...terms } = read.terms ?? {};
  const changes: Readonly<Record<ConfigurationPart, () => Change[]>> = {
    sizes: () => [...values(knownSizes, sizes), ...values(byUnit(knownUnits), byUnit(units))],
    terms: () => [
      ...values(knownTerms, terms),
      ...values({ ...knownKept }, { ...retention }),
      ...values({ ...knownTasks }, { ...tasks }),
    ],
    locations: () => entries(known.locations, read.locations, ({ name }) => placeKey(name)),
    contacts: () => entries(known.contacts, read.contacts, ({ role, name }) => `${role} ${name}`),
    reactions: () => values(cellsOf(known.reactions), cellsOf(read.reactions)),
    letters: () => values(textsOf(known.letters), textsOf(read.letters)),
    ownSystem: () => values(labelsOf(known.ownSystem), labelsOf(read.ownSystem)),
    registry: () => values({ ...known.registry }, { ...read.registry }),
  };
  return changes[part]();
}

const byUnit = (units: readonly { readonly department: string; readonly size: number }[]) =>
  Object.fromEntries(units.map(({ department, size }) => [department, size]));

/** The cells of the reaction card, each by its row and severity: `threat.s3`. */
const cellsOf = (matrix: Configuration['reactions']): Values =>
  Object.fromEntries(
    matrixRows.flatMap((row) =>
      Object.entries(matrix?.[row] ?? {}).map(([severity, kinds]) => [
        `${row}.${severity}`,
        kinds.join(' '),
      ]),
    ),
  );

/** The texts of the letters, each by its letter and part: `warning.body`. */
const textsOf = (letters: Configuration['letters']): Values =>
  Object.fromEntries(
    letterKinds.flatMap((kind) =>
      Object.entries(letters?.[kind] ?? {}).map(([part, text]) => [`${kind}.${part}`, text]),
    ),
  );

/** The labels of the own system, each by its list and code: `nature.threat`; and what that is called. */
const labelsOf = (own: Configuration['ownSystem']): Values => ({
  ...(own?.name && { system: own.name }),
  ...Object.fromEntries((own?.labels ?? []).map((one) => [`${one.list}.${one.code}`, one.label])),
});

type Values = Readonly<Record<string, unknown>>;

/** Numbers and choices that differ. */
function values(known: Values, read: Values): Change[] {
  const names = new Set([...Object.keys(known), ...Object.keys(read)]);
  return [...names].flatMap((what) => {
    const [from, to] = [textOf(known[what]), textOf(read[what])];
    if (from === to) return [];
    const kind = from === null ? 'added' : to === null ? 'removed' : 'changed';
    return [{ kind, what, from, to } as const];
  });
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/** Entries of a list that come, change or go, each by its name. */
function entries<E extends { readonly name: string }>(
  known: readonly E[] = [],
  read: readonly E[] = [],
  keyOf: (entry: E) => string,
): Change[] {
  const before = new Map(known.map((entry) => [keyOf(entry), entry]));
  const after = new Map(read.map((entry) => [keyOf(entry), entry]));
  const of = (kind: Change['kind'], { name }: E): Change => ({
    kind,
    what: name,
    from: null,
    to: null,
  });
  return [
    ...[...after].flatMap(([key, entry]) => {
      const former = before.get(key);
      if (former === undefined) return [of('added', entry)];
      return factsOf(former) === factsOf(entry) ? [] : [of('changed', entry)];
    }),
    ...[...before].flatMap(([key, entry]) => (after.has(key) ? [] : [of('removed', entry)])),
  ];
}

/** An entry as text in which the order of its facts does not count. */
const factsOf = (entry: object): string =>
  JSON.stringify(Object.entries(entry).toSorted(([one], [other]) => (one < other ? -1 : 1)));
