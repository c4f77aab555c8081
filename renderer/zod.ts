import { z } from 'zod';

// Without this zod tries `new Function`, which the content security policy refuses and reports.
// Imported before anything that holds a schema.
z.config({ jitless: true });
