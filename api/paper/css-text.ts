/** A text as it may stand in a style between quotes: what is no letter, digit or space goes by its number. */
export const inCss = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`;
