import { filledText, line } from './fields.ts';

/** What points at somebody for certain: an address of e-mail, a telephone or citizen service number, an account. */
const pointers: readonly RegExp[] = [
  /[^\s@]+@[^\s@]+\.[^\s@]+/,
  /\b(?:06[\s-]?(?:\d[\s-]?){8}|0\d{1,3}[\s-]?\d{6,8})\b/,
  /\b\d{9}\b/,
  /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?(?:\d ?){10}\b/,
];

const pointsAtNobody = (text: string) => !pointers.some((pointer) => pointer.test(text));

/** A single line that goes to others, in which nobody is to be found. */
export const anonymousLine = (most: number) =>
  line(most).refine(pointsAtNobody, 'text.pointsAtSomebody');

/** A text of more lines that goes to others, in which nobody is to be found. */
export const anonymousText = (most: number) =>
  filledText(most).refine(pointsAtNobody, 'text.pointsAtSomebody');
