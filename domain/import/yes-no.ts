import { codeList } from '../code-lists/index.ts';

/** What a cell holds that says yes or no. */
export const yesNo = codeList('yes_no', [
  { code: 'yes', nl: 'Ja', en: 'Yes' },
  { code: 'no', nl: 'Nee', en: 'No' },
]);

/** How people and spreadsheets say yes and no besides. */
export const alsoYesNo = new Map([
  ...['j', 'y', 'x', 'v', '✓', '1', 'true', 'waar'].map((text) => [text, 'yes'] as const),
  ...['n', '-', '0', 'false', 'onwaar'].map((text) => [text, 'no'] as const),
]);
