import { z } from 'zod';
import { id } from '../../domain/fields.ts';
import { caseFilters, listPlace, viewName } from '../../domain/records/case-views.ts';
import { onVault } from './command.ts';

const which = { id };
/** A way to look at the list that somebody keeps. */
const caseView = z.object({ id, name: viewName, filters: caseFilters });

export const caseViewCommands = {
  'caseViews.list': onVault({
    about: 'The ways to look at the list of cases that were kept, by name.',
    input: z.object({}),
    output: z.object({ views: z.array(caseView) }),
  }),
  'caseViews.keep': onVault({
    about: 'Keeps filters, order and search of the list under a name, also to bring one back.',
    input: caseView.omit({ id: true }),
    output: z.object(which),
    invalidates: ['caseViews'],
  }),
  'caseViews.change': onVault({
    about: 'Gives a kept view another name, or other filters.',
    input: caseView,
    output: z.object({}),
    invalidates: ['caseViews'],
  }),
  'caseViews.remove': onVault({
    about: 'Takes a kept view away; no case changes.',
    input: z.object(which),
    output: z.object({}),
    invalidates: ['caseViews'],
  }),
  'listPlace.get': onVault({
    about: 'Where one was in the list of cases, and how it stood on the screen.',
    input: z.object({}),
    output: listPlace,
  }),
  'listPlace.keep': onVault({
    about: 'Keeps where one is in the list of cases, and how it stands on the screen.',
    input: listPlace,
    output: z.object({}),
  }),
};
