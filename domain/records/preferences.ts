import { z } from 'zod';

/** Languages of the desk. */
export const languages = ['nl', 'en'] as const;
/** How light the desk is. */
export const themes = ['system', 'light', 'dark'] as const;
/** The letters of the desk: its own, or those made to be told apart easily. */
export const lettersOfDesk = ['usual', 'legible'] as const;

/** Percent of the usual size of text. */
export const textSizes = { least: 100, most: 200, step: 10 } as const;
/** Pixels of the pane with a record, beside its list. */
export const recordWidths = { least: 320, usual: 452, most: 900 } as const;

const within = (least: number, most: number) =>
  z.int('number.outOfRange').min(least, 'number.outOfRange').max(most, 'number.outOfRange');

/**
 * How a desk looks. It says nothing of any record, so the shell remembers it too: who cannot read
 * small letters has to read the screen on which a vault is opened.
 */
export const look = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(themes),
  textSize: within(textSizes.least, textSizes.most),
  letters: z.enum(lettersOfDesk),
});
/** How a desk looks. */
export type Look = z.infer<typeof look>;

/** The part of the look that was chosen. */
export const chosenLook = look.partial();
/** The part of the look that was chosen. */
export type ChosenLook = z.infer<typeof chosenLook>;

/** A language of the desk. */
export type Language = Look['language'];

const habits = z.strictObject({
  /** Whether a single letter does something in a list (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Whether the desk is covered when its window is not the one that is used. */
  coverAway: z.boolean(),
  /** Minutes without a key or mouse before the vault locks. */
  idleMinutes: within(1, 30),
  /** Whether Today shows what was typed of one's own tasks: nothing else can name anybody there. */
  todayNames: z.boolean(),
  /** Whether the window stays out of screenshots and shared screens, where the shell can do that. */
  contentProtection: z.boolean(),
  recordWidth: within(recordWidths.least, recordWidths.most),
});

/**
 * What the owner of a compartment prefers. A part of the look that was never chosen in it is absent:
 * the window keeps what it has.
 */
export const preferences = z.strictObject({ ...chosenLook.shape, ...habits.shape });
/** What the owner of a compartment prefers. */
export type Preferences = z.infer<typeof preferences>;

/** What is preferred from now on; what is absent stays as it is. */
export const preferenceChange = preferences.partial();
/** What is preferred from now on; what is absent stays as it is. */
export type PreferenceChange = z.infer<typeof preferenceChange>;

/** What is preferred where nobody chose anything. */
export const usualPreferences: Preferences = {
  singleKeys: false,
  coverAway: false,
  idleMinutes: 5,
  todayNames: true,
  contentProtection: true,
  recordWidth: recordWidths.usual,
};

const everything = z.strictObject({ ...look.shape, ...habits.shape });
/** What is preferred, with a whole look: how a window is. */
export type Everything = z.infer<typeof everything>;

/** What is preferred once something else is; what does not fit changes nothing. */
export const changedBy = (now: Everything, wanted: PreferenceChange): Everything =>
  everything.parse({ ...now, ...fitting(everything, wanted) });

/** A look with the parts of another in it that fit. */
export const lookWith = (now: Look, other: unknown): Look =>
  look.parse({ ...now, ...fitting(look, other) });

/** The parts of kept preferences that fit; a desk has to open, whatever was kept. */
export const preferencesIn = (kept: unknown): Preferences =>
  preferences.parse({ ...usualPreferences, ...fitting(preferences, kept) });

/** The parts of a look that fit, of anything that may hold one. */
export const lookIn = (known: unknown): ChosenLook => chosenLook.parse(fitting(chosenLook, known));

function fitting(schema: z.ZodObject, known: unknown): Record<string, unknown> {
  const parts = z.record(z.string(), z.unknown()).catch({}).parse(known);
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, part]) => {
      const read = z.safeParse(part, parts[name]);
      return read.success && read.data !== undefined ? [[name, read.data]] : [];
    }),
  );
}
