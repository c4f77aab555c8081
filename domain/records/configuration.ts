import { z } from 'zod';
import { taskTerms } from '../deadlines/index.ts';
import { letterTemplates } from '../reaction/letter-templates.ts';
import { reactionMatrix } from '../reaction/matrix.ts';
import { keepingTerms } from '../retention/index.ts';
import { organisation } from './organisation.ts';
import { ownSystem } from './own-system.ts';
import { registry } from './registry.ts';
import { contact, location } from './surroundings.ts';

/** The newest version of a configuration file that is known here. */
export const CONFIGURATION_VERSION = 1;

/** The parts of a configuration; each is taken over or left alone as a whole. */
export const configurationParts = [
  'sizes',
  'locations',
  'terms',
  'contacts',
  'reactions',
  'letters',
  'ownSystem',
  'registry',
] as const;
/** A part of a configuration. */
export type ConfigurationPart = (typeof configurationParts)[number];

const { staffSize, units, councilSeats, aldermen, reactionHours, liberationDay } =
  organisation.shape;

/** How many people there are, by the national code of their department. */
export const sizes = z.strictObject({ staffSize, units, councilSeats, aldermen });
/** Terms of tasks, and how long each part of a case is kept. */
export const terms = z.strictObject({
  reactionHours,
  liberationDay,
  retention: keepingTerms,
  tasks: taskTerms.optional(),
});

/**
 * What an organisation sets, as a file that people can read and pass on: never a word of a case. A part
 * that is not there is left alone.
 */
export const configuration = z.strictObject({
  $schema: z.string().max(200).optional(),
  format: z.literal('luwte-configuration'),
  version: z.literal(CONFIGURATION_VERSION),
  sizes: sizes.optional(),
  locations: z.array(z.strictObject(location.shape)).max(500).optional(),
  terms: terms.optional(),
  contacts: z.array(z.strictObject(contact.shape)).max(200).optional(),
  reactions: reactionMatrix.optional(),
  letters: letterTemplates.optional(),
  ownSystem: ownSystem.optional(),
  registry: registry.optional(),
});
/** What an organisation sets. */
export type Configuration = z.infer<typeof configuration>;
