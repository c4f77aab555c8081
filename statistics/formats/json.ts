import { exchangeSchema } from '../exchange.ts';
import type { Release } from '../release.ts';
import { type Checksums, headerOf } from './header.ts';
import type { PolicyRow, Row } from './rows.ts';

/**
 * The release as JSON. It is checked by the published schema on its way out, so that nothing can
 * leave that a receiver would have to refuse.
 *
 * @throws ZodError when it does not fit the format.
 */
export function jsonOf(
  release: Release,
  { rows, policy }: { readonly rows: readonly Row[]; readonly policy: readonly PolicyRow[] },
  checksums: Checksums,
): string {
  const exchange = { header: headerOf(release, checksums), rows, policy };
  exchangeSchema.parse(exchange);
  return `${JSON.stringify(exchange, null, 2)}\n`;
}
