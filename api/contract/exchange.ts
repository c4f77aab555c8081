import { z } from 'zod';
import { text } from '../../domain/fields.ts';

/** A folder files come from or go to; what is empty leads to none. */
export const exchangeFolder = text(4000);

/**
 * The name of a file that somebody brought, never a path. Mail programs change names, so any will do
 * that ends as it should.
 */
export const broughtName = (
  ending: 'kaart' | 'overdracht' | 'ontvangst' | 'contactverzoek' | 'reeksdeel' | 'logboek',
) => nameEnding(`\\.luwte-${ending}`);

/** The name of a file that ends in a way, as a regular expression says it. */
export const nameEnding = (ending: string) =>
  z.string().regex(new RegExp(`^[^/\\\\\\u0000-\\u001f\\u007f]{1,200}${ending}$`), 'field.invalid');

/** Words two people compare on the telephone: eight, each 11 bits. */
export const fingerprint = z.array(z.string()).length(8);
