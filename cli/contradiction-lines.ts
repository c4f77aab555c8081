import type { Attack } from '../statistics/attack/attack.ts';
import { type Language, text } from './texts.ts';

/** Which releases cannot all be true. */
export const contradictionLines = (
  contradictions: Attack['contradictions'],
  language: Language,
): string[] =>
  contradictions.map(({ releases }) =>
    text(language, releases.length > 1 ? 'contradiction' : 'contradictsItself', {
      releases: releases.join(', '),
    }),
  );
