/** What can be wrong with what somebody hands over to be protected, attacked or counted. */
export const inputFaults = [
  'notCsv',
  'empty',
  'columnMissing',
  'columnUnknown',
  'columnTwice',
  'countMissing',
  'countNotWhole',
  'countNegative',
  'countTooLarge',
  'reportersAboveIncidents',
  'largestImpossible',
  'codeMissing',
  'codeUnknown',
  'codeBad',
  'codeReserved',
  'rowTwice',
  'marginContradicts',
  'hierarchyCyclic',
  'tableUnknownDimension',
  'tooManyCells',
  'tooManyRows',
  'policyBad',
  'releaseBad',
  'releaseChanged',
  'truthDiffers',
  'baseUnproven',
  'circleUnproven',
  'correctionExposes',
  'correctionTells',
  'ledgerContradicts',
  'cannotProtect',
] as const;
/** A code of the closed list. */
export type InputFault = (typeof inputFaults)[number];

/** What a sentence about the fault names. */
export type FaultDetails = Readonly<Record<string, string | number>>;

/** What was handed over cannot be used. Says where: `line` counts from 1, the header included. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly fault: InputFault;
  readonly details: FaultDetails;
  readonly line: number | null;

  constructor(fault: InputFault, details: FaultDetails = {}, line: number | null = null) {
    super(line === null ? fault : `${fault} (line ${line})`);
    this.fault = fault;
    this.details = details;
    this.line = line;
  }
}
