import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What sealing adds to the length of a content. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/** Encrypts with AES-256-GCM: a random nonce, the content, the tag. Bound to what it belongs to. */
export function sealBytes(key: Buffer | KeyObject, binding: string, content: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(binding));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** What `sealBytes` sealed; null when the key, the binding or any byte is another. */
export function openBytes(key: Buffer | KeyObject, binding: string, sealed: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(binding));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const content = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    decipher.final();
    return content;
  } catch {
    return null;
  }
}
