import type { MachineLimits } from '../../domain/machine-policy.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { versionCommands } from '../contract/version.ts';
import type { DeskOptions } from '../desk-options.ts';
import { judgePassphrase } from '../passphrase.ts';
import { knownPublisher } from '../version/publisher.ts';
import { versionHandlers } from './version.ts';

type OpenName = 'passphrase.judge' | keyof typeof versionCommands;
type OpenAnswers = { readonly [N in OpenName]: (input: Parsed<N>) => Promise<Output<N>> };

/** Answers to what can be asked without a vault, and tells nothing of one. */
export function openAnswers(
  { version, publisher }: DeskOptions,
  limits: MachineLimits,
): OpenAnswers {
  return {
    'passphrase.judge': async ({ passphrase, municipality }) =>
      judgePassphrase(passphrase, municipality === undefined ? [] : [municipality], limits),
    ...versionHandlers({
      publisher: publisher === undefined ? knownPublisher() : publisher,
      running: version,
    }),
  };
}
