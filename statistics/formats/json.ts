import { exchangeSchema } from '../exchange.ts';
import type { Release } from '../release.ts';
import { headerOf } from './header.ts';
import type { Row } from './rows.ts';

/**
 * The release as JSON. It is checked by the published schema on its way out, so that nothing can
 * leave that a receiver would have to refuse.
 *
 * @throws ZodError when it does not fit the format.
 */
export function jsonOf(release: Release, rows: readonly Row[], checksum: string): string {
  const exchange = { header: headerOf(release, checksum), rows };
  exchangeSchema.parse(exchange);
  return `${JSON.stringify(exchange, null, 2)}\n`;
}
