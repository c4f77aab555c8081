import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** An Ed25519 key pair as it is kept. */
export interface SigningPair {
  /** 32 bytes in base64. */
  readonly signingKey: string;
  /** PKCS 8 in base64. */
  readonly signingSecret: string;
}

/** Makes a key pair to sign with. */
export function newSigningPair(): SigningPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    signingKey: rawOf(publicKey),
    signingSecret: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** Signs bytes. */
export function signed(content: Uint8Array, { signingSecret }: SigningPair): Buffer {
  const key = createPrivateKey({
    key: Buffer.from(signingSecret, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  return sign(null, content, key);
}

/** Whether bytes were signed with the other half of a public key. A key that is none signed nothing. */
export function isSignedBy(
  content: Uint8Array,
  signature: Uint8Array,
  signingKey: string,
): boolean {
  try {
    const x = Buffer.from(signingKey, 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, content, key, signature);
  } catch {
    return false;
  }
}

function rawOf(key: KeyObject): string {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
}
