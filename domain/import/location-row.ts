import { type Location, location } from '../records/surroundings.ts';
import type { LocationField } from './location-fields.ts';
import {
  type CellReading,
  type FieldProblem,
  readCells,
  type SheetRow,
  type Values,
} from './rows.ts';

/** A place, or why a row is none. */
export type LocationVerdict =
  | { readonly kind: 'read'; readonly location: Location }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] };

/** Reads one row, and judges it by the schema of a place, as if it had been typed. */
export function readLocation(row: SheetRow, reading: CellReading): LocationVerdict {
  const { values, problems } = readCells(row, reading);
  if (problems.length > 0) return { kind: 'refused', problems };
  const read = location.safeParse(factsIn(values));
  if (read.success) return { kind: 'read', location: read.data };
  // The cells were read by their own kinds: a number is all that can be out of its range.
  return { kind: 'refused', problems: [{ field: 'cameraDays', problem: 'number.outOfRange' }] };
}

function factsIn({ name, department, displayed, namesBan, ...cameras }: Values<LocationField>) {
  return {
    name,
    department: department ?? null,
    camera: cameraIn(cameras),
    houseRules: displayed == null ? 'unknown' : rules[displayed === 'yes' ? 'yes' : 'no'],
    namesBan: namesBan ?? 'unknown',
  };
}

const rules = { yes: 'displayed', no: 'notDisplayed' } as const;

/** Days say that there are cameras, whatever stands beside them; a bare yes does not say for how long. */
function cameraIn({ cameras, cameraDays }: Values<LocationField>) {
  if (cameraDays != null) return { kind: 'days', days: Number(cameraDays) };
  return cameras === 'no' ? { kind: 'none' } : { kind: 'unknown' };
}
