import type { Office, WorkProcess } from '../../domain/code-lists/index.ts';
import type { Weights } from '../random.ts';

/** Who were elected or appointed. */
export const elected = {
  council_member: 20,
  group_chair: 9,
  alderman: 8,
  mayor: 4,
} as const satisfies Weights<Office>;

/** What the council of Waterveen is about. */
export const boardWork = {
  council_vote: 5,
  asylum_shelter: 5,
  zoning_plan: 4,
  closure_order: 1,
  committee_public_speaking: 1,
} as const satisfies Weights<WorkProcess>;
