import { z } from 'zod';
import {
  languages,
  lettersOfDesk,
  recordWidths,
  textSizes,
  themes,
  usualPreferences,
} from './preference-values.ts';

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

/** What is preferred, with a whole look: how a window is. */
export type Everything = Look & z.infer<typeof habits>;

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
