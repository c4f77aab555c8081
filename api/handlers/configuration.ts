import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { shortBytes, writeForOthers } from '../../db/handover/exchange-folder.ts';
import { everyoneIn } from '../../db/repositories/persons.ts';
import { writeSetting } from '../../db/repositories/settings.ts';
import {
  contactsIn,
  locationsIn,
  removeContact,
  removeLocation,
  saveContact,
} from '../../db/repositories/surroundings.ts';
import {
  faultIn,
  type LetterKind,
  type LetterTemplate,
  type LetterTemplates,
  letterKinds,
} from '../../domain/reaction/letter-templates.ts';
import { namesSomebody } from '../../domain/reaction/names-reporter.ts';
import { standardLetters } from '../../domain/reaction/standard-letters.ts';
import {
  CONFIGURATION_VERSION,
  type Configuration,
  type ConfigurationPart,
  configuration,
  configurationParts,
} from '../../domain/records/configuration.ts';
import { placeKey } from '../../domain/records/surroundings.ts';
import { isRecipient } from '../../envelope/seal.ts';
import type { configurationCommands } from '../contract/configuration.ts';
import { LuwteError } from '../contract/errors.ts';
import { changeTerms } from './change-terms.ts';
import { changesIn } from './configuration-changes.ts';
import { templatesIn, templatesSetting } from './letters.ts';
import {
  type Handlers,
  type OpenVault,
  readOrganisation,
  writeOrganisation,
} from './open-vault.ts';
import { keepOwnSystem, ownSystemIn } from './own-system.ts';
import { matrixIn, matrixSetting } from './reaction.ts';
import { keepRegistry, registryIn } from './registry.ts';
import { termsIn } from './retention-terms.ts';
import { keepLocation, readLocations } from './surroundings.ts';
import { folderOutside, folderThere } from './target-folder.ts';
import { keepTaskTerms, taskTermsIn } from './task-terms.ts';

/** Bytes in the longest file: hundreds of places and contacts. */
const LONGEST = 1024 * 1024;
/** The name of the schema that goes with every file. */
const schemaFile = `luwte-configuration-${CONFIGURATION_VERSION}.schema.json`;

/** Answers to the commands on the configuration of an organisation. */
export const configurationHandlers: Handlers<keyof typeof configurationCommands> = {
  'configuration.write': (vault, { folder, parts }) => {
    const target = folderOutside(folder, vault);
    if (parts.includes('letters')) refuseNaming(vault);
    if (parts.includes('ownSystem')) refuseNamingLabels(vault);
    const known = configurationOf(vault);
    const chosen = parts.map((part) => [part, known[part]]);
    const written = { $schema: schemaFile, ...about, ...Object.fromEntries(chosen) };
    const file = `luwte-instellingen-${vault.today}.json`;
    writeForOthers(join(target, file), inJson(written));
    writeForOthers(join(target, schemaFile), inJson(configurationSchema()));
    return { files: [file, schemaFile] };
  },

  'configuration.preview': (vault, file) => {
    const read = readConfiguration(file);
    const known = configurationOf(vault);
    return {
      parts: configurationParts.flatMap((part) =>
        read[part] === undefined ? [] : { part, changes: changesIn(part, known, read) },
      ),
    };
  },

  'configuration.take': (vault, { parts, ...file }) => {
    const read = readConfiguration(file);
    if (parts.some((part) => read[part] === undefined))
      throw new LuwteError('configuration.partMissing');
    for (const part of new Set(parts)) takers[part](vault, read);
    vault.audit('settings.update', 'settings', 'configuration');
    return {};
  },
};

const about = { format: 'luwte-configuration', version: CONFIGURATION_VERSION } as const;

const inJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The JSON schema of a configuration file, as it stands in docs/schemas. */
export const configurationSchema = () =>
  z.toJSONSchema(configuration, { io: 'input', unrepresentable: 'any' });

/** Everything a configuration can hold; of a registry, when there is one. */
type KnownConfiguration = Required<Omit<Configuration, '$schema' | 'registry'>> &
  Pick<Configuration, 'registry'>;

/** What this vault knows of the organisation, as a configuration. */
function configurationOf(vault: OpenVault): KnownConfiguration {
  const { organisation, database } = vault;
  const { staffSize, units, councilSeats, aldermen, reactionHours, liberationDay } = organisation;
  const registry = registryIn(database);
  return {
    ...about,
    sizes: { staffSize, units, councilSeats, aldermen },
    locations: readLocations(database).map(({ id: _, ...location }) => location),
    terms: {
      reactionHours,
      liberationDay,
      retention: termsIn(database),
      tasks: taskTermsIn(database),
    },
    contacts: configuration.shape.contacts
      .unwrap()
      .parse(contactsIn(database).map(({ id: _, ...contact }) => contact)),
    reactions: matrixIn(database),
    letters: templatesIn(vault),
    ownSystem: ownSystemIn(database),
    ...(registry && { registry }),
  };
}

/**
 * A letter that an organisation wrote itself is free text: it does not leave while it names somebody in
 * a case. What everybody's letters say names nobody.
 * @throws LuwteError `configuration.namesPerson`
 */
function refuseNaming(vault: OpenVault): void {
  const templates = templatesIn(vault);
  const own = letterKinds.map((kind) => ({ kind, words: ownWords(templates, kind) }));
  if (own.every(({ words }) => words === '')) return;
  const people = everyoneIn(vault.database);
  const naming = own.find(({ words }) => namesSomebody(words, people));
  if (naming)
    throw new LuwteError('configuration.namesPerson', { place: `letters.${naming.kind}` });
}

/**
 * What an organisation calls things in its own system is typed by people, so it may not name anybody.
 * @throws LuwteError `configuration.namesPerson`
 */
function refuseNamingLabels({ database }: OpenVault): void {
  const { name, labels } = ownSystemIn(database);
  const words = [name, ...labels.map(({ label }) => label)].join('\n');
  if (namesSomebody(words, everyoneIn(database)))
    throw new LuwteError('configuration.namesPerson', { place: 'ownSystem' });
}

/** The lines of a letter that are not those of the letter everybody starts with. */
function ownWords(templates: LetterTemplates, kind: LetterKind): string {
  const linesOf = ({ subject, body }: LetterTemplate) => [subject, ...body.split('\n')];
  const ofEverybody = new Set(linesOf(standardLetters[kind]));
  return linesOf(templates[kind])
    .filter((line) => !ofEverybody.has(line))
    .join('\n');
}

const probe = z.looseObject({ format: z.literal(about.format), version: z.number() });

/** @throws LuwteError `configuration.…` when a file is none that can be taken over. */
function readConfiguration({ folder, name }: { folder: string; name: string }): Configuration {
  const bytes = shortBytes(join(folderThere(folder), name), LONGEST);
  const said = jsonIn(bytes);
  const known = probe.safeParse(said);
  if (!known.success) throw new LuwteError('configuration.notOne');
  if (known.data.version > CONFIGURATION_VERSION)
    throw new LuwteError('configuration.newerVersion');
  const read = configuration.safeParse(said);
  if (!read.success) throw invalid(read.error.issues[0]?.path ?? []);
  const names = read.data.locations?.map((location) => placeKey(location.name)) ?? [];
  const twice = names.findIndex((one, at) => names.indexOf(one) !== at);
  if (twice >= 0) throw invalid(['locations', twice, 'name']);
  const fault = read.data.letters ? faultIn(read.data.letters) : null;
  if (fault) throw invalid(['letters', fault.kind, fault.part]);
  if (read.data.registry && !isRecipient(read.data.registry.recipient))
    throw invalid(['registry', 'recipient']);
  return read.data;
}

const invalid = (path: readonly PropertyKey[]) =>
  new LuwteError('configuration.invalid', { place: path.map(String).join('.') || '…' });

function jsonIn(bytes: Buffer): unknown {
  if (bytes.length > LONGEST) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** How each part is taken over. */
const takers: Readonly<Record<ConfigurationPart, (vault: OpenVault, read: Configuration) => void>> =
  {
    sizes: ({ database }, { sizes }) =>
      writeOrganisation(database, { ...readOrganisation(database), ...sizes }),

    terms: (vault, { terms }) => {
      if (!terms) return;
      const { database } = vault;
      const { retention, tasks, ...ofOrganisation } = terms;
      writeOrganisation(database, { ...readOrganisation(database), ...ofOrganisation });
      changeTerms(vault, retention);
      if (tasks) keepTaskTerms(database, tasks);
    },

    locations: (vault, { locations = [] }) => {
      const present = new Map(locationsIn(vault.database).map((one) => [one.nameKey, one.id]));
      const wanted = new Set(locations.map(({ name }) => placeKey(name)));
      for (const [key, id] of present) if (!wanted.has(key)) removeLocation(vault.database, id);
      for (const location of locations)
        keepLocation(vault, present.get(placeKey(location.name)) ?? randomUUID(), location);
    },

    contacts: ({ database }, { contacts = [] }) => {
      for (const { id } of contactsIn(database)) removeContact(database, id);
      for (const contact of contacts) saveContact(database, { id: randomUUID(), ...contact });
    },

    reactions: ({ database }, { reactions }) =>
      writeSetting(database, matrixSetting, JSON.stringify(reactions)),

    letters: ({ database }, { letters }) =>
      writeSetting(database, templatesSetting, JSON.stringify(letters)),

    ownSystem: ({ database }, { ownSystem }) => {
      if (ownSystem) keepOwnSystem(database, ownSystem);
    },

    registry: (vault, { registry }) => {
      if (registry) keepRegistry(vault, registry);
    },
  };
