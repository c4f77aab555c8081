import { addMonths, type DateString } from './time.ts';

/** Years that what somebody tells may lie back: nobody remembers more. */
const toldYears = 120;
/** Years that what a counsellor heard or did may lie back: a working life. */
const doneYears = 50;
/** Years ahead for which anything is agreed. */
const agreedYears = 10;

/** The first day on which something told today can have happened; an earlier one is a slip. */
export const earliestTold = (today: DateString) => addMonths(today, -12 * toldYears);

/** The first day on which a counsellor of today can have heard or done something. */
export const earliestDone = (today: DateString) => addMonths(today, -12 * doneYears);

/** The last day until which something can be agreed today. */
export const latestAgreed = (today: DateString) => addMonths(today, 12 * agreedYears);
