/** Languages of the desk. */
export const languages = ['nl', 'en'] as const;
/** A language of the desk. */
export type Language = (typeof languages)[number];

/** How light the desk is. */
export const themes = ['system', 'light', 'dark'] as const;
/** The letters of the desk: its own, or those made to be told apart easily. */
export const lettersOfDesk = ['usual', 'legible'] as const;

/** Percent of the usual size of text. */
export const textSizes = { least: 100, most: 200, step: 10 } as const;
/** Pixels of the pane with a record, beside its list. */
export const recordWidths = { least: 320, usual: 452, most: 900 } as const;

/** What is preferred where nobody chose anything, beside how the desk looks. */
export const usualPreferences = {
  singleKeys: false,
  coverAway: false,
  idleMinutes: 5,
  todayNames: true,
  contentProtection: true,
  recordWidth: recordWidths.usual,
};
