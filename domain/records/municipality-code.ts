import { z } from 'zod';

/** A CBS municipality code. */
export const municipalityCode = z.string().regex(/^GM\d{4}$/, 'municipality.code');
