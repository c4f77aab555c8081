import { keepsCases, type VaultRole } from '../../domain/compartment.ts';

const parts = ['vault', 'work', 'exchange', 'figures', 'rights', 'look'] as const;

/** A part of the settings. */
export type SettingsPart = (typeof parts)[number];

/** The parts that a role has, in the order of the screen. */
export const partsOf = (role: VaultRole): readonly SettingsPart[] =>
  parts.filter((part) => part !== 'figures' || keepsCases(role));

/** The part of a name; null when there is none. */
export const settingsPart = (name: string | null): SettingsPart | null =>
  parts.find((part) => part === name) ?? null;
