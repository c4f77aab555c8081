import type { CommandName } from './contract/index.ts';

/**
 * What a practice vault refuses: writing what another vault takes in, so that nothing invented ends up
 * among what is real; and taking in what is real, which would be gone with the practice vault.
 */
const refused: readonly CommandName[] = [
  'identity.writeCard',
  'handovers.send',
  'handovers.share',
  'handovers.update',
  'handovers.writeReceipt',
  'handovers.writeSealedAway',
  'handovers.open',
  'handovers.keepSender',
  'handovers.answer',
  'handovers.merge',
  'handovers.readReceipt',
  'referrals.send',
  'cases.sealAway',
  'series.share',
  'series.askContact',
  'series.readShared',
  'series.readContact',
  'personal.export',
  'personal.take',
  'configuration.write',
  'policy.write',
  'policy.writeCount',
  'log.seal',
];

/** Whether a practice vault does not answer a command. */
export const isRefusedInPractice = (name: string): boolean => refused.some((one) => one === name);
