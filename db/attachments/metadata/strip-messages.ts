import { z } from 'zod';
import { type MetadataOutcome, mediaType } from '../../../domain/records/attachment.ts';

/** What the thread that takes documents apart is given. */
export const stripQuestion = z.object({ kind: mediaType, file: z.instanceof(Uint8Array) });

/** What it says; content only when it changed. */
export interface StripAnswer {
  readonly metadata: MetadataOutcome;
  readonly content: Uint8Array | null;
}
