import { z } from 'zod';
import { regimes } from '../../domain/compartment.ts';
import { text } from '../../domain/fields.ts';
import { municipalityCode } from '../../domain/records/municipality-code.ts';
import { registry } from '../../domain/records/registry.ts';
import { onVault } from './command.ts';
import { exchangeFolder, fingerprint } from './exchange.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'code.unknown');

/** Who a registry knows as the sender of this compartment's packages. */
const sender = z.object({
  municipality: municipalityCode,
  regime: z.enum(regimes),
  role: z.enum(['counsellor', 'clerk']),
  /** SHA-256 of the public key, as openssl and sha256sum say it. */
  fingerprint: sha256,
  /** The same in eight words. */
  words: fingerprint,
});

export const registryCommands = {
  'registry.describe': onVault({
    about: 'Says which registry receives the figures, and by which key it knows the sender.',
    input: z.object({}),
    output: z.object({
      registry: registry.nullable(),
      /** Null until there is a key to sign with: with the first release, or the first registry. */
      sender: sender.nullable(),
    }),
  }),
  'registry.keep': onVault({
    about: 'Keeps which registry packages are sealed for.',
    input: registry,
    output: z.object({}),
    invalidates: ['registry'],
  }),
  'registry.forget': onVault({
    about: 'Forgets the registry. Packages that were made stay as they are.',
    input: z.object({}),
    output: z.object({}),
    invalidates: ['registry'],
  }),
  'registry.writeSender': onVault({
    about: 'Writes the public key that signs the packages to a file, for the registry.',
    input: z.object({ folder: exchangeFolder }),
    output: z.object({ file: z.string() }),
  }),
  'registry.pack': onVault({
    about:
      'Makes the package of a release that stands in the ledger: signed, and sealed for the registry.',
    input: z.object({ seq: z.int().min(1).max(100_000), folder: text(4096) }),
    output: z.object({ folder: z.string(), name: z.string(), sha256 }),
  }),
};
