import { expect, it } from 'vitest';
import { faultBehind } from '../../db/fault.ts';

const errorOf = (code: string) => Object.assign(new Error('any'), { code });

it.each([
  ['SQLITE_CORRUPT_VTAB', 'vault.databaseDamaged'],
  ['SQLITE_IOERR_SHORT_READ', 'vault.databaseDamaged'],
  ['SQLITE_IOERR_LOCK', 'vault.folderNotWritable'],
  ['SQLITE_READONLY_DIRECTORY', 'vault.folderNotWritable'],
  ['SQLITE_FULL', 'vault.diskFull'],
  ['ENOSPC', 'vault.diskFull'],
  ['EROFS', 'vault.folderNotWritable'],
])('%s is told as %s', (code, fault) => {
  expect(faultBehind(errorOf(code))?.code).toBe(fault);
});

it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'ERR_INVALID_ARG_TYPE'])(
  '%s is a bug of Luwte, and no fault of the vault',
  (code) => expect(faultBehind(errorOf(code))).toBeNull(),
);
