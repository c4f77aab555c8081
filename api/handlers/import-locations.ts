import { randomUUID } from 'node:crypto';
import { linkLocation } from '../../db/repositories/imports.ts';
import { locationsIn } from '../../db/repositories/surroundings.ts';
import { readLocation } from '../../domain/import/location-row.ts';
import { type Location, placeKey } from '../../domain/records/surroundings.ts';
import { LuwteError } from '../contract/errors.ts';
import { knownValues, type ReadSheet } from './import-columns.ts';
import type { Judged, RowChoices, RowNotTaken } from './import-subject.ts';
import type { OpenVault } from './open-vault.ts';
import { keepLocation, mostLocations } from './surroundings.ts';

/**
 * Says of every row with a place what would become of it. A name that is there already is double, and
 * is never taken twice: no list has two places of one name.
 * @throws LuwteError `surroundings.tooMany` when the list cannot hold them all.
 */
export function judgeLocations(
  vault: OpenVault,
  { sheet, fields }: Pick<ReadSheet, 'sheet' | 'fields'>,
  { columns, values }: RowChoices,
): Judged {
  const reading = {
    ...{ fields, columns, from1904: sheet.from1904, places: new Map() },
    values: knownValues(vault, fields, values),
  };
  const there = locationsIn(vault.database);
  const known = new Set(there.map(({ nameKey }) => nameKey));
  const taken: Location[] = [];
  const notTaken: RowNotTaken[] = [];
  for (const row of sheet.rows) {
    const read = readLocation(row, reading);
    if (read.kind === 'refused') {
      notTaken.push({ row, isDouble: false, problems: read.problems });
      continue;
    }
    const key = placeKey(read.location.name);
    if (known.has(key)) notTaken.push({ row, isDouble: true, problems: [] });
    else taken.push(read.location);
    known.add(key);
  }
  if (there.length + taken.length > mostLocations) throw new LuwteError('surroundings.tooMany');
  return {
    ...{ taken: taken.length, closed: 0, untold: 0, notTaken },
    record: (importId) => keepLocations(vault, taken, importId),
  };
}

function* keepLocations(
  vault: OpenVault,
  locations: readonly Location[],
  importId: string,
): Generator<number, null> {
  for (const [index, location] of locations.entries()) {
    const id = randomUUID();
    keepLocation(vault, id, location);
    linkLocation(vault.database, importId, id);
    yield index + 1;
  }
  return null;
}
