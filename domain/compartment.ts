/** The two worlds that people report from: those who work for the municipality, and its officeholders. */
export const regimes = ['staff', 'political'] as const;
/** One of the two worlds. */
export type Regime = (typeof regimes)[number];

/**
 * Every compartment a vault can have. Each is one encrypted database with a key of its own, and no
 * key opens two: what the counsellor of officeholders is told is not for the council clerk, and the
 * coordinator of prevention needs no case at all (domain study, §1.2 and §2).
 */
export const compartments = ['staff', 'political', 'council', 'policy'] as const;
/** One encrypted database with its own key. */
export type Compartment = (typeof compartments)[number];

/** The roles that keep a compartment, and which. One role keeps one, and is kept by one person. */
export const compartmentOf = {
  counsellor_staff: 'staff',
  counsellor_political: 'political',
  griffier: 'council',
  coordinator: 'policy',
} as const satisfies Record<string, Compartment>;

/** A role that keeps a compartment. */
export type VaultRole = keyof typeof compartmentOf;
/** The roles that keep a compartment. */
// Safe: the keys of a literal object are exactly its keys.
export const vaultRoles = Object.keys(compartmentOf) as [VaultRole, ...VaultRole[]];

/** The role that keeps a compartment. */
export const keeperOf: Readonly<Record<Compartment, VaultRole>> = {
  staff: 'counsellor_staff',
  political: 'counsellor_political',
  council: 'griffier',
  policy: 'coordinator',
};

/**
 * Whose cards are read in a compartment: of those one may ever exchange a file with. Civil servants
 * stay apart from officeholders.
 */
export const cardsFrom: Readonly<Record<Compartment, readonly Compartment[]>> = {
  staff: ['staff'],
  political: ['political', 'council'],
  council: ['council', 'political'],
  policy: ['policy'],
};

/**
 * From which compartments cases come to another. The clerk refers a council member to the counsellor
 * of officeholders; nothing that was told to her ever goes back (domain study, §1.2).
 */
export const casesFrom: Readonly<Record<Compartment, readonly Compartment[]>> = {
  staff: ['staff'],
  political: ['political', 'council'],
  council: ['council'],
  policy: [],
};

/** The roles that keep cases. The coordinator has none, and no key of one. */
export const caseRoles = ['counsellor_staff', 'counsellor_political', 'griffier'] as const;

/** Whether a role keeps cases. */
export const keepsCases = (role: VaultRole): boolean => caseRoles.some((one) => one === role);

/**
 * From which world the people of a compartment are. The coordinator's holds no people; where a rule
 * asks all the same, that of the organisation as an employer goes for it.
 */
export const regimeOf: Readonly<Record<Compartment, Regime>> = {
  staff: 'staff',
  political: 'political',
  council: 'political',
  policy: 'staff',
};

/**
 * Whether somebody is counsellor for civil servants and for officeholders: allowed in a small
 * municipality, with two profiles and a warning (domain study, §4.5, point 2).
 */
export const counsellorOfBoth = (keys: readonly { readonly role: VaultRole }[]): boolean =>
  (['counsellor_staff', 'counsellor_political'] as const).every((wanted) =>
    keys.some(({ role }) => role === wanted),
  );
