import { z } from 'zod';
import { id, instant, text } from '../../domain/fields.ts';
import {
  attachmentName,
  LARGEST_FILE,
  mediaType,
  metadataOutcomes,
} from '../../domain/records/attachment.ts';
import { onVault } from './command.ts';

/** How much of a file crosses the border at a time, in bytes before it is written as text. */
export const PIECE_BYTES = 768 * 1024;

const piece = z.base64().max(PIECE_BYTES * 2);
const metadata = z.enum(metadataOutcomes);

/** A file of a case, as the desk lists it. */
export const attachmentView = z.object({
  id,
  addedAt: instant,
  name: z.string(),
  mediaType,
  /** The length of its content. */
  bytes: z.int().min(0),
  metadata,
});
export const attachmentCommands = {
  'attachments.begin': onVault({
    about: 'Begins to add a file to a case; what was being added before is thrown away.',
    input: z.object({
      caseId: id,
      name: attachmentName,
      bytes: z.int().min(0).max(LARGEST_FILE),
      /** Whether what the file tells of its maker and of where he was stays in it. */
      leaveMetadata: z.boolean(),
    }),
    output: z.object({ adding: id }),
  }),
  'attachments.append': onVault({
    about: 'Adds the next piece of a file, in base64.',
    input: z.object({ adding: id, piece }),
    output: z.object({}),
  }),
  'attachments.finish': onVault({
    about: 'Takes the metadata out of a file that is whole, and keeps it.',
    input: z.object({ adding: id }),
    output: z.object({ id, mediaType, metadata }),
    invalidates: ['cases'],
  }),
  'attachments.cancel': onVault({
    about: 'Throws away a file that was being added.',
    input: z.object({ adding: id }),
    output: z.object({}),
  }),
  'attachments.read': onVault({
    about: 'Gives a piece of a file, in base64; from the beginning, or from where the last ended.',
    input: z.object({ id, from: z.int().min(0).max(LARGEST_FILE) }),
    output: z.object({ piece, ended: z.boolean() }),
  }),
  'attachments.rename': onVault({
    about: 'Calls a file otherwise.',
    input: z.object({ id, name: attachmentName }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'attachments.remove': onVault({
    about: 'Destroys a file.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: ['cases'],
  }),
  'attachments.export': onVault({
    about: 'Writes a file in clear to a folder outside of the vault.',
    input: z.object({ id, folder: text(1000) }),
    output: z.object({ name: z.string() }),
  }),
};
