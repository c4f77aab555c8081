import { join } from 'node:path';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../../..');
/** The build that is driven. */
export const dist = join(root, 'dist');
/** Where screenshots are left for people to look at. */
export const screenshots = join(root, 'out/screenshots');
