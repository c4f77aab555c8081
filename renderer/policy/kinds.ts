import type { PolicyKind } from '../../domain/policy/records.ts';

/** The screen on which the records of each kind stand, in the order of the tabs. */
const places = {
  preventive_measure: '/',
  assessment: '/',
  vulnerability_check: '/',
  awareness_session: '/',
  ambassador: '/',
  norm: '/norm',
  norm_talk: '/norm',
  borderline_agreement: '/norm',
  house_rules_text: '/norm',
  house_rules: '/norm',
  campaign: '/norm',
  training: '/training',
  incident_review: '/training',
  review_round: '/training',
  executing_organisation: '/partners',
  contact: '/partners',
  reporting_route: '/partners',
  improvement: '/improvement',
  successful_handling: '/improvement',
  damage_route: '/improvement',
  overview: '/improvement',
} as const satisfies Readonly<Record<PolicyKind, string>>;

/** Every kind, screen by screen. */
// Safe: the keys of a literal object are exactly its keys.
export const kindsInOrder = Object.keys(places) as PolicyKind[];

/** The screen on which the records of a kind stand. */
export const pathOf = (kind: PolicyKind): (typeof places)[PolicyKind] => places[kind];

/** The kinds on a screen, in the order of their tabs. */
export const kindsAt = (path: (typeof places)[PolicyKind]): readonly PolicyKind[] =>
  kindsInOrder.filter((kind) => places[kind] === path);
