/** The SHA-256 of bytes, in lower-case hexadecimal, as `sha256sum` prints it. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // biome-ignore lint/style/noRestrictedGlobals: a digest takes bytes and returns bytes
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
