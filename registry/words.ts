import type { Compartment } from '../statistics/published-tables.ts';

/** Whose numbers they are. No package, table or total speaks of both. */
export const regimes = ['staff', 'political'] as const satisfies readonly Compartment[];
/** Whose numbers they are. */
export type Regime = (typeof regimes)[number];

/** Who sends. Of officeholders both may: each has a vault, and neither knows what is in the other. */
export const senderRoles = ['counsellor', 'clerk'] as const;
/** Who sends. */
export type SenderRole = (typeof senderRoles)[number];
