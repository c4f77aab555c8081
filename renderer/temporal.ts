/**
 * Dates and times of the window itself, where it has them (Chromium 144 and later); else those of the
 * package that the other programs have, fetched only then.
 */
import type { Temporal as Packaged } from 'temporal-polyfill';

// Safe: both are what ECMA-262 says of Temporal; the package has its types.
const own = Reflect.get(globalThis, 'Temporal') as typeof Packaged | undefined;

export const Temporal = own ?? (await import('temporal-polyfill/implementation')).Temporal;
