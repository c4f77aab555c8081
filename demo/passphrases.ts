import type { Compartment } from './plan.ts';

/** The passphrases of every demonstration vault: known to everybody, so they protect nothing. */
export const demoPassphrases: Readonly<Record<Compartment | 'policy', string>> = {
  staff: 'lantaarn wortel kade dolfijn schroef zolder',
  policy: 'tegel appel storm kompas viool hagel',
  political: 'molensteen gember vlieger kelder trompet duin',
};
