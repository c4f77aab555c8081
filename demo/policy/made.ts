import type { PolicyUnit } from '../../domain/code-lists/index.ts';
import type { PolicyFacts } from '../../domain/policy/records.ts';
import type { DateString } from '../../domain/time.ts';

/** A record, and the day on which it was made. */
export type Made = readonly [DateString, PolicyFacts];

/** Where the public comes in. */
export const desks: readonly PolicyUnit[] = ['civil_affairs', 'reception_customer_contact'];
/** Who works in the street. */
export const outside: readonly PolicyUnit[] = ['public_space', 'supervision_enforcement'];
/** Who helps people at home. */
export const social: readonly PolicyUnit[] = ['work_income', 'social_district_teams', 'care'];
