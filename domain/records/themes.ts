import { broaderChain, nature } from '../code-lists/index.ts';

/** The three themes one register combines (founding document, closing section). */
export const themes = ['aggression', 'integrity', 'undermining'] as const;
/** A theme. */
export type Theme = (typeof themes)[number];

/** The themes that follow from the natures of an incident: the roots of their roll-up. */
export function themesOf(natures: readonly string[]): Theme[] {
  const roots = new Set(natures.flatMap((code) => broaderChain(nature, code)));
  return themes.filter((theme) => roots.has(theme));
}

/** Whether a nature asks for the companion lists: what was offered, what for, and the answer. */
export function isBribery(code: string): boolean {
  return broaderChain(nature, code).includes('bribery');
}
