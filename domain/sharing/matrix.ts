import type { FieldGroup, Role } from '../code-lists/index.ts';

/** Whose cases a vault keeps. */
export type Regime = 'staff' | 'political';

/** When a recipient may get a group at all: with consent, and for some only for what they decide. */
export type SharingCondition = 'consent' | 'if_measure' | 'if_decides' | 'if_signs_ban';

type Row = Readonly<Partial<Record<Role, SharingCondition>>>;

const consent = 'consent' as const;
const policeAndProsecution = { police_contact: consent, om_contact: consent } as const;

/**
 * Who may get what, with consent, of the cases of a counsellor: the cells `C` of the access matrix
 * (domain study, §1.2). Whoever does not stand here gets nothing, whatever a reporter agrees to; nor
 * does consent open what stands here for nobody. Cells of the matrix that say "own task" are no
 * reason to share. Three roles have no column there and follow their description in §1.1:
 * the police-report companion, the damage contact, and the support team that sees a name and an
 * appointment. Measures, police and damage have no row there: they go to who works with them.
 */
const staff: Readonly<Record<FieldGroup, Row>> = {
  identity: {
    coordinator: consent,
    manager: consent,
    secretary: consent,
    report_supervisor: consent,
    damage_officer: consent,
    collegial_support: consent,
    ...policeAndProsecution,
  },
  incident_facts: {
    coordinator: consent,
    manager: consent,
    secretary: consent,
    report_supervisor: consent,
    damage_officer: consent,
    ...policeAndProsecution,
  },
  perpetrator_identity: {
    coordinator: consent,
    manager: 'if_measure',
    secretary: 'if_decides',
    mayor: 'if_signs_ban',
    report_supervisor: consent,
    ...policeAndProsecution,
  },
  measures: { coordinator: consent, manager: consent, secretary: consent, ...policeAndProsecution },
  police: { coordinator: consent, report_supervisor: consent, ...policeAndProsecution },
  damage: { coordinator: consent, damage_officer: consent, ...policeAndProsecution },
  aftercare_plan: { manager: consent },
  consequences: {},
  narrative: {},
  camera_window: {},
};

const aroundTheCouncil = { griffier: consent, mayor: consent, ...policeAndProsecution } as const;

const political: Readonly<Record<FieldGroup, Row>> = {
  identity: {
    ...aroundTheCouncil,
    coordinator: consent,
    ot_weerbaar: consent,
    report_supervisor: consent,
    damage_officer: consent,
  },
  incident_facts: {
    ...aroundTheCouncil,
    coordinator: consent,
    ot_weerbaar: consent,
    report_supervisor: consent,
    damage_officer: consent,
  },
  perpetrator_identity: {
    ...aroundTheCouncil,
    coordinator: consent,
    report_supervisor: consent,
  },
  measures: { ...aroundTheCouncil, coordinator: consent },
  police: { ...aroundTheCouncil, coordinator: consent, report_supervisor: consent },
  damage: { damage_officer: consent, ...policeAndProsecution },
  aftercare_plan: { griffier: consent, ot_weerbaar: consent },
  consequences: {},
  narrative: {},
  camera_window: {},
};

const matrix: Readonly<Record<Regime, Readonly<Record<FieldGroup, Row>>>> = { staff, political };

// Safe: the table above has every group, and each row only roles.
const groupsOf = (regime: Regime) => Object.entries(matrix[regime]) as [FieldGroup, Row][];

/** The parts of a case that a role may get with consent; none for who may never get anything. */
export const groupsFor = (regime: Regime, role: Role): readonly FieldGroup[] =>
  groupsOf(regime).flatMap(([group, row]) => (row[role] === undefined ? [] : group));

/** The parts that every one of some roles may get with consent. */
export const groupsForAll = (regime: Regime, roles: readonly Role[]): readonly FieldGroup[] =>
  groupsOf(regime).flatMap(([group, row]) =>
    roles.every((role) => row[role] !== undefined) ? group : [],
  );

/** The roles that may get anything with consent, but those that are involved themselves (TC-10). */
export function recipientsIn(regime: Regime, involved: readonly string[] = []): readonly Role[] {
  // Safe: the rows of the table have only roles.
  const roles = groupsOf(regime).flatMap(([, row]) => Object.keys(row) as Role[]);
  return [...new Set(roles)].filter((role) => !involved.includes(role));
}

/** When a role may get a part; undefined when never. */
export const conditionFor = (
  regime: Regime,
  group: FieldGroup,
  role: Role,
): SharingCondition | undefined => matrix[regime][group][role];
