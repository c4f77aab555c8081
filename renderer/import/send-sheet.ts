import { PIECE_BYTES } from '../../api/contract/attachments.ts';
import type { ImportSubject } from '../../domain/import/subjects.ts';
import { pieceOf } from '../attachments/content.ts';
import { call } from '../vault/client.ts';
import type { ReadFile } from './words.ts';

/** A spreadsheet that somebody chose, and what its rows are. */
interface Chosen {
  readonly file: File;
  readonly subject: ImportSubject;
}

/**
 * Sends a spreadsheet to the vault, piece by piece, and has it read.
 * @throws UnreadableFile, CommandError.
 */
export async function sendSheet({ file, subject }: Chosen): Promise<ReadFile> {
  const { reading } = await call('imports.begin', { bytes: file.size });
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const piece = await pieceOf(file, at);
    await call('imports.append', { reading, piece: piece.toBase64() });
  }
  return { reading, subject, ...(await call('imports.read', { reading, subject })) };
}
