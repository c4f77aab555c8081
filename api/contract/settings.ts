import { z } from 'zod';
import { organisation } from '../../domain/records/organisation.ts';
import { onVault } from './command.ts';

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
};
