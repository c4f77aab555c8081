import { z } from 'zod';
import { id } from '../../domain/fields.ts';
import { contact, location } from '../../domain/records/surroundings.ts';
import { onVault } from './command.ts';

/** One that is there already, or a new one. */
const which = { id: id.nullable() };

export const surroundingsCommands = {
  'locations.list': onVault({
    about: 'The places of the organisation, with how long their cameras keep images.',
    input: z.object({}),
    output: z.object({ locations: z.array(location.extend({ id })) }),
  }),
  'locations.save': onVault({
    about: 'Keeps a place, or what is known of it now.',
    input: location.extend(which),
    output: z.object({ id }),
    invalidates: ['settings'],
  }),
  'locations.remove': onVault({
    about: 'Takes a place off the list; cases go on naming it.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: ['settings'],
  }),
  'contacts.list': onVault({
    about: 'Whom to turn to at the police, at the prosecution and in the organisation.',
    input: z.object({}),
    output: z.object({ contacts: z.array(contact.extend({ id })) }),
  }),
  'contacts.save': onVault({
    about: 'Keeps somebody to turn to, or what is known of him now.',
    input: contact.extend(which),
    output: z.object({ id }),
    invalidates: ['settings'],
  }),
  'contacts.remove': onVault({
    about: 'Takes somebody off the list.',
    input: z.object({ id }),
    output: z.object({}),
    invalidates: ['settings'],
  }),
};
