import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import {
  placeIn,
  removeView,
  savePlace,
  saveView,
  viewsIn,
} from '../../db/repositories/case-views.ts';
import { caseById } from '../../db/repositories/cases.ts';
import { caseFilters, firstPlace, listPlace } from '../../domain/records/case-views.ts';
import type { caseViewCommands } from '../contract/case-views.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Handlers } from './open-vault.ts';

/** More than anybody finds his way in. */
const mostViews = 50;

/** Answers to the commands on ways to look at the list. They change no case, so the log is silent. */
export const caseViewHandlers: Handlers<keyof typeof caseViewCommands> = {
  'caseViews.list': ({ database }) => ({
    views: viewsIn(database).map(({ filters, ...view }) => ({
      ...view,
      filters: caseFilters.parse(JSON.parse(filters)),
    })),
  }),

  'caseViews.keep': ({ database }, { name, filters }) => {
    refuseName(database, name, null);
    if (viewsIn(database).length >= mostViews) throw new LuwteError('caseView.tooMany');
    const id = randomUUID();
    saveView(database, { id, name, filters: JSON.stringify(filters) });
    return { id };
  },

  'caseViews.change': ({ database }, { id, name, filters }) => {
    if (!viewsIn(database).some((view) => view.id === id)) {
      throw new LuwteError('caseView.notFound');
    }
    refuseName(database, name, id);
    saveView(database, { id, name, filters: JSON.stringify(filters) });
    return {};
  },

  'caseViews.remove': ({ database }, { id }) => {
    if (!removeView(database, id)) throw new LuwteError('caseView.notFound');
    return {};
  },

  'listPlace.get': ({ database }) => {
    const kept = placeIn(database);
    return kept === undefined ? firstPlace : listPlace.parse(JSON.parse(kept));
  },

  'listPlace.keep': ({ database }, place) => {
    const { selected } = place;
    if (selected !== null && !caseById(database, selected.caseId)) {
      throw new LuwteError('case.notFound');
    }
    savePlace(database, JSON.stringify(place));
    return {};
  },
};

/** Refuses a name that another view has, whatever its capitals. */
function refuseName(database: Database, name: string, own: string | null): void {
  const isTaken = viewsIn(database).some(
    (view) => view.id !== own && view.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw fieldError('caseView.nameTaken', 'name');
}
