/** Why a folder cannot be used. */
export class FolderFault extends Error {
  override readonly name = 'FolderFault';
  readonly fault:
    | 'notEmpty'
    | 'noRegistry'
    | 'passwordInUrl'
    | 'unsafeConnection'
    | 'mergeKeyLost'
    | 'mergeKeyThere';

  constructor(fault: FolderFault['fault']) {
    super(fault);
    this.fault = fault;
  }
}
