/**
 * Schemas of the window. Without this setting zod tries `new Function`, which the content security policy
 * refuses and reports; it is made before there is any schema, because all of them come from here.
 */
import { config } from 'zod/v4';

config({ jitless: true });

export * from 'zod/v4';
