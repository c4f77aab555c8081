import { z } from 'zod';
import { caseRoles } from '../../domain/compartment.ts';
import { text } from '../../domain/fields.ts';
import { forRoles, onVault } from './command.ts';

const where = z.object({ folder: text(4096) });
const file = z.object({ folder: z.string(), file: z.string() });

/** Sheets that hang on a wall, or that somebody is given along. */
export const posterCommands = {
  ...forRoles(caseRoles, {
    'posters.writeMatrix': onVault({
      about: 'Writes the reaction card as one A4, as a PDF that is read from a wall.',
      input: where,
      output: file,
    }),
    'rules.write': onVault({
      about:
        'Writes the rules of a conversation, what is kept secret and what not, as a card to give along, as a PDF.',
      input: where.extend({ language: z.enum(['nl', 'en']) }),
      output: file,
    }),
  }),
  'posters.writeReporting': onVault({
    about:
      'Writes where somebody can report, as a PDF: whom staff and whom officeholders turn to, apart.',
    input: where,
    output: file,
  }),
  ...forRoles(['coordinator'], {
    'posters.writeNorm': onVault({
      about:
        'Writes the norm that holds as a poster, with what follows for who breaks it, as a PDF.',
      input: where,
      output: file,
    }),
  }),
};
