import { z } from 'zod';
import { preferenceChange, preferences } from '../../domain/records/preferences.ts';
import { onVault } from './command.ts';

export { type ChosenLook, lookIn, type Preferences } from '../../domain/records/preferences.ts';

export const preferenceCommands = {
  'preferences.get': onVault({
    about: 'How the owner of this compartment likes the desk.',
    input: z.object({}),
    output: preferences,
  }),
  'preferences.change': onVault({
    about: 'Changes how the owner likes the desk: what is named, and nothing else.',
    input: preferenceChange,
    output: preferences,
    invalidates: ['preferences'],
  }),
};
