import { type CodeOf, codeList } from './code.ts';

/**
 * How serious the counsellor judges an incident, rolling up to the three public bands. See
 * `domain/severity.ts` for the guide.
 */
export const severity = codeList(
  'severity',
  [
    { code: 's1', nl: 'Hinderlijk', en: 'Annoying', broader: 'low' },
    { code: 's2', nl: 'Grensoverschrijdend', en: 'Transgressive', broader: 'low' },
    { code: 's3', nl: 'Ernstig', en: 'Serious', broader: 'middle' },
    { code: 's4', nl: 'Zeer ernstig', en: 'Very serious', broader: 'high' },
    { code: 's5', nl: 'Acuut', en: 'Acute', broader: 'high' },
  ],
  [
    { code: 'low', nl: 'Laag', en: 'Low' },
    { code: 'middle', nl: 'Midden', en: 'Middle' },
    { code: 'high', nl: 'Hoog', en: 'High' },
  ],
);
/** A code of `severity`. */
export type Severity = CodeOf<typeof severity>;

/**
 * How serious the reporter feels it was (Monitor Integriteit en Veiligheid). Never merged with
 * `severity`.
 */
export const perceivedSeverity = codeList('perceived_severity', [
  { code: 'not_serious', nl: 'Niet ernstig', en: 'Not serious' },
  { code: 'less_serious', nl: 'Minder ernstig', en: 'Less serious' },
  { code: 'serious', nl: 'Ernstig', en: 'Serious' },
  { code: 'very_serious', nl: 'Zeer ernstig', en: 'Very serious' },
]);
/** A code of `perceivedSeverity`. */
export type PerceivedSeverity = CodeOf<typeof perceivedSeverity>;

/**
 * Whether the first talk can wait, as the counsellor judges it (domain study, §2.2). Where nobody said so
 * it follows from `severity`: see `cannotWait` in `domain/severity.ts`.
 */
export const urgency = codeList('urgency', [
  { code: 'cannot_wait', nl: 'Kan niet wachten', en: 'Cannot wait' },
  { code: 'can_wait', nl: 'Kan wachten', en: 'Can wait' },
]);
/** A code of `urgency`. */
export type Urgency = CodeOf<typeof urgency>;

/**
 * Whether the behaviour stopped after correction: emotional or transgressive (local protocols).
 */
export const corrected = codeList('corrected', [
  { code: 'yes', nl: 'Ja, gestopt na aanspreken', en: 'Yes, stopped after being corrected' },
  { code: 'no', nl: 'Nee, ging door na aanspreken', en: 'No, went on after being corrected' },
  { code: 'unknown', nl: 'Onbekend', en: 'Unknown' },
]);
/** A code of `corrected`. */
export type Corrected = CodeOf<typeof corrected>;
