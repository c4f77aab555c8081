import { z } from 'zod';
import { date } from '../../domain/fields.ts';
import { formerOrganisation, organisation } from '../../domain/records/organisation.ts';
import { forRoles, onVault } from './command.ts';
import { exchangeFolder } from './exchange.ts';

export const settingsCommands = {
  'settings.get': onVault({
    about: 'What this compartment knows of the organisation around it.',
    input: z.object({}),
    output: organisation,
  }),
  'settings.update': onVault({
    about: 'Changes what this compartment knows of the organisation around it.',
    input: organisation,
    output: z.object({}),
    invalidates: ['settings', 'session', 'statistics'],
  }),
  'settings.former': onVault({
    about:
      'What the organisation was before its municipality went up in another, the oldest first.',
    input: z.object({}),
    output: z.object({ former: z.array(formerOrganisation) }),
  }),
  'settings.merge': onVault({
    about:
      'The municipality goes up in another on 1 January: years before keep its code and sizes, what is published stays, and the sizes of the new one have to be filled in.',
    input: z.object({ on: date, ...organisation.shape.municipality.shape }),
    output: z.object({}),
    invalidates: ['settings', 'session', 'statistics', 'releases'],
  }),
  'settings.undoMerge': onVault({
    about: 'Takes the last merger back: the organisation is again what it was before.',
    input: z.object({}),
    output: z.object({}),
    invalidates: ['settings', 'session', 'statistics', 'releases'],
  }),
};

/** The commands of who keeps cases on what the organisation tells about the use of personal data. */
export const privacyCommands = forRoles(['counsellor_staff', 'counsellor_political', 'griffier'], {
  'privacy.write': onVault({
    about:
      'Writes a filled-in entry of the register of processing, a privacy notice, an impact assessment and, for staff, a note for the works council, with the terms of this vault.',
    input: z.object({ folder: exchangeFolder }),
    output: z.object({ files: z.array(z.string()) }),
  }),
});
