import { useState } from 'react';
import type { ErrorCode, LuwteErrorValue } from '../../api/contract/errors.ts';
import type { Input } from '../../api/contract/index.ts';

type Acceptance = NonNullable<Input<'vault.unlock'>['accept']>;

/** What is accepted by opening a vault all the same after a refusal. */
const acceptable: Readonly<Partial<Record<ErrorCode, Acceptance>>> = {
  'vault.olderCopy': { olderCopy: true },
  'vault.openElsewhere': { otherComputer: true },
};

/**
 * What the user was told of the vault of a slot and wants all the same. A vault may be refused for
 * two reasons, one after the other.
 */
export function useAcceptance(slot: string) {
  const [accepted, setAccepted] = useState<{ slot: string; all: Acceptance }>({ slot, all: {} });
  const all = accepted.slot === slot ? accepted.all : {};
  return {
    accepted: all,
    /** What was accepted, and the reason for this refusal as well; null when it has to be heeded. */
    withReasonOf: (refusal: LuwteErrorValue | null): Acceptance | null => {
      const reason = refusal ? acceptable[refusal.code] : undefined;
      return reason ? { ...all, ...reason } : null;
    },
    accept: (wanted: Acceptance) => setAccepted({ slot, all: wanted }),
  };
}
