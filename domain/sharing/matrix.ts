import { type FieldGroup, type Role, role } from '../code-lists/index.ts';
import type { Compartment } from '../compartment.ts';

/** When a recipient may get a group at all: with consent, and for some only for what they decide. */
export type SharingCondition = 'consent' | 'if_measure' | 'if_decides' | 'if_signs_ban';

type Row = Readonly<Partial<Record<Role, SharingCondition>>>;
type Part = Readonly<Record<FieldGroup, Row>>;

const consent = 'consent' as const;
const policeAndProsecution = { police_contact: consent, om_contact: consent } as const;

/**
 * Who may get what, with consent, of the cases of a counsellor: the cells `C` of the access matrix
 * (domain study, §1.2). Whoever does not stand here gets nothing, whatever a reporter agrees to; nor
 * does consent open what stands here for nobody. Cells of the matrix that say "own task" are no
 * reason to share. Three roles have no column there and follow their description in §1.1:
 * the police-report companion, the damage contact, and the support team that sees a name and an
 * appointment. A colleague of the same compartment gets the facts of an incident that belongs to a
 * series of hers as well (story S-05). Measures, police and damage have no row there: they go to who works with them.
 */
const staff: Part = {
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
    counsellor_staff: consent,
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

/** What the counsellor of officeholders and the council clerk may share, each with the other as well. */
const aroundTheCouncil = (other: Row, colleague: Row): Part => {
  const close = { ...other, mayor: consent, ...policeAndProsecution };
  return {
    identity: {
      ...close,
      coordinator: consent,
      ot_weerbaar: consent,
      report_supervisor: consent,
      damage_officer: consent,
    },
    incident_facts: {
      ...close,
      ...colleague,
      coordinator: consent,
      ot_weerbaar: consent,
      report_supervisor: consent,
      damage_officer: consent,
    },
    perpetrator_identity: { ...close, coordinator: consent, report_supervisor: consent },
    measures: { ...close, coordinator: consent },
    police: { ...close, coordinator: consent, report_supervisor: consent },
    damage: { damage_officer: consent, ...policeAndProsecution },
    aftercare_plan: { ...other, ot_weerbaar: consent },
    consequences: {},
    narrative: {},
    camera_window: {},
  };
};

const nothing: Part = {
  identity: {},
  incident_facts: {},
  perpetrator_identity: {},
  measures: {},
  police: {},
  damage: {},
  aftercare_plan: {},
  consequences: {},
  narrative: {},
  camera_window: {},
};

const matrix: Readonly<Record<Compartment, Part>> = {
  staff,
  political: aroundTheCouncil({ griffier: consent }, { counsellor_political: consent }),
  council: aroundTheCouncil({ counsellor_political: consent }, {}),
  policy: nothing,
};

// Safe: the table above has every group, and each row only roles.
const groupsOf = (compartment: Compartment) =>
  Object.entries(matrix[compartment]) as [FieldGroup, Row][];

/** The parts of a case that a role may get with consent; none for who may never get anything. */
export const groupsFor = (compartment: Compartment, recipient: Role): readonly FieldGroup[] =>
  groupsOf(compartment).flatMap(([group, row]) => (row[recipient] === undefined ? [] : group));

/** The parts that every one of some roles may get with consent. */
export const groupsForAll = (
  compartment: Compartment,
  roles: readonly Role[],
): readonly FieldGroup[] =>
  groupsOf(compartment).flatMap(([group, row]) =>
    roles.every((role) => row[role] !== undefined) ? group : [],
  );

/** The roles that may get anything with consent, but those that are involved themselves (TC-10). */
export function recipientsIn(
  compartment: Compartment,
  involved: readonly string[] = [],
): readonly Role[] {
  return role.codes
    .map(({ code }) => code)
    .filter((code) => groupsFor(compartment, code).length > 0 && !involved.includes(code));
}

/** When a role may get a part; undefined when never. */
export const conditionFor = (
  compartment: Compartment,
  group: FieldGroup,
  role: Role,
): SharingCondition | undefined => matrix[compartment][group][role];
