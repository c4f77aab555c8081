import { z } from 'zod';

/**
 * publiccode.yml as its standard describes it (https://yml.publiccode.tools/, core, version 0.5), as
 * far as Luwte uses it. Written from the text of the standard; what it calls deprecated is refused,
 * except `genericName`, which the catalogues of that version still ask for.
 */

/** Of the list of categories of the standard: those that could be said of Luwte. */
const categories = z.enum([
  'compliance-management',
  'data-analytics',
  'data-collection',
  'hr',
  'task-management',
  'whistleblowing',
  'workflow-management',
]);

/** Of the list of scopes of the standard: those that could be said of Luwte. */
const scopes = z.enum(['employment', 'government', 'local-authorities', 'security', 'society']);

const contact = z.strictObject({
  name: z.string().min(1),
  email: z.email().optional(),
  phone: z.string().optional(),
  affiliation: z.string().optional(),
});

const dependency = z.strictObject({
  name: z.string().min(1),
  version: z.string().optional(),
  versionMin: z.string().optional(),
  versionMax: z.string().optional(),
  optional: z.boolean().optional(),
});

const description = z.strictObject({
  genericName: z.string().max(35),
  shortDescription: z.string().max(150).regex(/^.+$/, 'a single line'),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().max(100)).min(1),
  screenshots: z.array(z.string()),
  documentation: z.url().optional(),
});

/** Who maintains it: a contract names its parties, what is not kept by anybody names none. */
const maintenance = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['internal', 'community']), contacts: z.array(contact).min(1) }),
  z.strictObject({
    type: z.literal('contract'),
    contractors: z.array(z.strictObject({ name: z.string(), until: z.iso.date() })).min(1),
    contacts: z.array(contact).optional(),
  }),
  z.strictObject({ type: z.literal('none') }),
]);

export const publiccode = z.strictObject({
  publiccodeYmlVersion: z.enum(['0.5', '0.5.0']),
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  softwareVersion: z.string().optional(),
  releaseDate: z.iso.date().optional(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(categories).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/desktop'),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(scopes),
  }),
  description: z.record(z.enum(['nl', 'en']), description),
  legal: z.strictObject({ license: z.string(), mainCopyrightOwner: z.string().optional() }),
  maintenance,
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.enum(['nl', 'en'])).min(1),
  }),
  dependsOn: z.strictObject({ open: z.array(dependency) }),
});
