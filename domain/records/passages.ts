import { type MarkKind, markedIn } from './marks.ts';

/** A passage of what was told: a sentence, or what stands under one mark. */
export interface Passage {
  readonly text: string;
  readonly mark: MarkKind | null;
}

/** After a line, and after the end of a sentence with the room behind it. */
const ends = /(?<=\n)|(?<=[.!?…]["'”’)]?[ \t]+)(?=\S)/u;

/**
 * What was told, passage by passage, so that a refusal can be argued precisely (domain study, §1.3).
 * Put together again, the passages are the text without the signs of its marks.
 */
export function passagesOf(text: string): readonly Passage[] {
  return markedIn(text).flatMap((stretch): readonly Passage[] =>
    stretch.mark === null
      ? stretch.text.split(ends).map((sentence) => ({ text: sentence, mark: null }))
      : [{ text: stretch.text, mark: stretch.mark }],
  );
}
