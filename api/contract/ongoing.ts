/** What can go on around a case that is closed: it keeps possible what belongs to it. */
export const ongoing = ['police', 'measure', 'claim', 'call'] as const;
/** What can go on around a case that is closed. */
export type Ongoing = (typeof ongoing)[number];
