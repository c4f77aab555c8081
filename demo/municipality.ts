import type { Department, FunctionGroup, Office, WorkProcess } from '../domain/code-lists/index.ts';
import type { Organisation } from '../domain/records/organisation.ts';
import type { Weights } from './random.ts';

/** One department: how many people it has, what they do, and the work that brings trouble. */
export interface Unit {
  readonly size: number;
  readonly functions: Weights<FunctionGroup>;
  readonly work: Weights<WorkProcess>;
}

/**
 * The departments of Gemeente Waterveen. The sizes are invented and sum to 420; a municipality of
 * some 45,000 inhabitants has about as many.
 */
export const units: Readonly<Record<Department, Unit>> = {
  work_income: {
    size: 52,
    functions: { consultant_client_manager: 7, counter_staff: 2, support_admin: 1, manager: 1 },
    work: { benefit_decision: 8, debt_collection: 2 },
  },
  social_district_teams: {
    size: 44,
    functions: { consultant_client_manager: 5, youth_family_worker: 4, manager: 1 },
    work: { wmo: 4, youth_care: 4, benefit_decision: 2 },
  },
  civil_affairs: {
    size: 28,
    functions: { counter_staff: 8, support_admin: 1, manager: 1, temporary_hired: 1 },
    work: { civil_registration: 1 },
  },
  public_space: {
    size: 40,
    functions: { field_worker: 8, project_manager: 1, manager: 1, temporary_hired: 1 },
    work: { waste_public_space: 9, none: 1 },
  },
  supervision_enforcement: {
    size: 24,
    functions: { inspector_enforcer: 9, manager: 1 },
    work: { enforcement_action: 5, parking_fine: 5, closure_order: 1 },
  },
  care: {
    size: 26,
    functions: { consultant_client_manager: 7, support_admin: 2, manager: 1 },
    work: { wmo: 8, youth_care: 2 },
  },
  permits: {
    size: 22,
    functions: { permit_officer: 8, support_admin: 1, manager: 1 },
    work: { permit: 8, bibob: 1, zoning_plan: 1 },
  },
  spatial: {
    size: 20,
    functions: { policy_advisor: 5, project_manager: 4, manager: 1 },
    work: { zoning_plan: 7, permit: 2, none: 1 },
  },
  hr_ict_facility: {
    size: 20,
    functions: { support_admin: 6, policy_advisor: 3, manager: 1 },
    work: { none: 1 },
  },
  finance: {
    size: 18,
    functions: { policy_advisor: 5, support_admin: 4, manager: 1 },
    work: { debt_collection: 3, grant: 2 },
  },
  reception_customer_contact: {
    size: 16,
    functions: { security_usher: 5, counter_staff: 6, manager: 1 },
    work: { civil_registration: 4, waste_public_space: 3, parking_fine: 2, none: 1 },
  },
  taxes: {
    size: 14,
    functions: { tax_officer: 8, manager: 1 },
    work: { tax_assessment: 8, debt_collection: 2 },
  },
  social_development: {
    size: 14,
    functions: { policy_advisor: 7, project_manager: 2, manager: 1 },
    work: { grant: 4, asylum_shelter: 4 },
  },
  real_estate_procurement: {
    size: 12,
    functions: { policy_advisor: 5, project_manager: 3, manager: 1 },
    work: { procurement: 8, none: 1 },
  },
  legal: {
    size: 10,
    functions: { lawyer: 8, manager: 1 },
    work: { enforcement_action: 4, permit: 3, benefit_decision: 3 },
  },
  youth_work: {
    size: 9,
    functions: { youth_family_worker: 8, intern_volunteer: 1 },
    work: { youth_care: 6, none: 2 },
  },
  communication: {
    size: 9,
    functions: { policy_advisor: 7, manager: 1 },
    work: { asylum_shelter: 3, zoning_plan: 2, none: 2 },
  },
  public_order_safety: {
    size: 8,
    functions: { policy_advisor: 6, project_manager: 1, manager: 1 },
    work: { closure_order: 4, bibob: 2, asylum_shelter: 2 },
  },
  education_compulsory: {
    size: 7,
    functions: { consultant_client_manager: 6, manager: 1 },
    work: { youth_care: 5, enforcement_action: 2 },
  },
  secretariat_board: {
    size: 6,
    functions: { support_admin: 8, manager: 1 },
    work: { none: 4, council_vote: 1 },
  },
  other_support: { size: 6, functions: { support_admin: 8 }, work: { none: 1 } },
  executing_organisation: {
    size: 6,
    functions: { consultant_client_manager: 5, field_worker: 2 },
    work: { benefit_decision: 3, waste_public_space: 2 },
  },
  staff_unit: {
    size: 5,
    functions: { director: 2, policy_advisor: 3 },
    work: { none: 1 },
  },
  other: { size: 4, functions: { policy_advisor: 3, intern_volunteer: 1 }, work: { none: 1 } },
};

/** Who hold an office in and around the council of Waterveen: 27 seats, of which 7 chair a group. */
export const offices: Readonly<Partial<Record<Office, number>>> = {
  council_member: 20,
  group_chair: 7,
  alderman: 4,
  mayor: 1,
  griffier: 1,
  deputy_griffier: 1,
  citizen_committee_member: 8,
  group_assistant: 3,
  former_officeholder: 3,
  family_of_officeholder: 4,
};

/** A name and a code that no municipality has. */
export const municipality = { code: 'GM9999', name: 'Gemeente Waterveen' } as const;

/** What a compartment knows of Waterveen, with the lowest threshold that it may have. */
export function organisationOf(compartment: 'staff' | 'political'): Organisation {
  return {
    municipality,
    staffSize: 420,
    // Safe: the keys of `units` are departments, by its type.
    units: (Object.keys(units) as Department[]).map((department) => ({
      department,
      size: units[department].size,
    })),
    councilSeats: 27,
    aldermen: 4,
    liberationDay: true,
    reactionHours: 48,
    imagesWithoutConsent: true,
    reportingOfficer: false,
    counsellorPosition: 'undecided',
    threshold: compartment === 'staff' ? 5 : 10,
    method: 'rounding',
  };
}
