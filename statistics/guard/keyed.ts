/**
 * Draws that belong to a cell and a secret key: the same cell gets the same draw in every release
 * and on every machine, and nobody without the key can repeat it. HMAC-SHA-256 (RFC 2104).
 */
export interface Draws {
  /** Uniform on [0, 1), for a purpose and a cell. */
  readonly uniform: (key: string) => number;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/**
 * Draws for a list of cells.
 * @param secret at least 16 bytes
 * @param purpose keeps draws for one thing apart from draws for another
 */
export async function drawsFor(
  secret: Uint8Array,
  purpose: string,
  cells: readonly string[],
): Promise<Draws> {
  // biome-ignore lint/style/noRestrictedGlobals: a keyed digest takes bytes and returns bytes
  const { subtle } = crypto;
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', new Uint8Array(secret), hmac, false, ['sign']);
  const drawn = await Promise.all(
    cells.map(async (cell): Promise<[string, number]> => {
      const view = new DataView(await subtle.sign('HMAC', key, bytesOf(`${purpose}\n${cell}`)));
      return [cell, (view.getUint32(0) * 2 ** 21 + (view.getUint32(4) >>> 11)) / 2 ** 53];
    }),
  );
  const byCell = new Map(drawn);
  return { uniform: (cell) => byCell.get(cell) ?? 0 };
}

/** A whole number from 0 to `below` − 1. */
export const wholeDraw = (uniform: number, below: number): number => Math.floor(uniform * below);
