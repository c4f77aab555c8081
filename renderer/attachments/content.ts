import { PIECE_BYTES } from '../../api/contract/attachments.ts';
import type { Output } from '../../api/contract/index.ts';
import { attachmentName } from '../../domain/records/attachment.ts';
import { call } from '../vault/client.ts';

/** A file that this computer cannot read: it was moved, or it is a folder. */
export class UnreadableFile extends Error {}

/** What a file is called in the case: its own name, without what no name may hold. */
export function nameOf(file: File, otherwise: string): string {
  const plain = file.name
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
  const name = attachmentName.safeParse(plain);
  return name.success ? name.data : otherwise;
}

/**
 * Sends a file to the vault, piece by piece; when it is stopped or fails, the vault keeps nothing.
 * @param onSent hears how many bytes were sent.
 * @returns null when it was stopped.
 * @throws UnreadableFile, CommandError.
 */
export async function sendFile(
  file: File,
  told: { readonly caseId: string; readonly name: string; readonly leaveMetadata: boolean },
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Output<'attachments.finish'> | null> {
  const { adding } = await call('attachments.begin', { ...told, bytes: file.size });
  try {
    for (let at = 0; at < file.size; at += PIECE_BYTES) {
      if (signal.aborted) break;
      const piece = await pieceOf(file, at);
      await call('attachments.append', { adding, piece: piece.toBase64() });
      onSent(at + piece.length);
    }
    if (!signal.aborted) return await call('attachments.finish', { adding });
  } catch (error) {
    await cancel(adding);
    throw error;
  }
  await cancel(adding);
  return null;
}

/** A piece of a file of this computer. */
export async function pieceOf(file: File, at: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
  } catch {
    throw new UnreadableFile();
  }
}

/** A vault that refused a piece has thrown the file away already. */
const cancel = (adding: string) => call('attachments.cancel', { adding }).catch(() => undefined);

/**
 * Reads a file of the vault into memory.
 * @param most bytes after which it is enough.
 * @param onRead hears how many bytes were read.
 * @throws CommandError; or whatever the signal was stopped with.
 */
export async function readContent(
  id: string,
  most: number,
  signal: AbortSignal,
  onRead: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < most; ) {
    const { piece, ended } = await call('attachments.read', { id, from });
    signal.throwIfAborted();
    if (ended) break;
    const bytes = Uint8Array.fromBase64(piece);
    pieces.push(bytes);
    from += bytes.length;
    onRead(from);
  }
  return pieces;
}
