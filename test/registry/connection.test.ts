import { describe, expect, test } from 'vitest';
import { FolderFault } from '../../registry/folder-fault.ts';
import { isOpenOnPurpose, refuseOpen } from '../../registry/storage/connection.ts';
import { openStorage } from '../../registry/storage/open.ts';

const isRefused = (place: string, env: NodeJS.ProcessEnv = {}): boolean => {
  try {
    refuseOpen(place, env);
    return false;
  } catch (error) {
    return error instanceof FolderFault && error.fault === 'unsafeConnection';
  }
};

describe('a server that others can listen to is used encrypted only', () => {
  test.each([
    'registry.db',
    '/srv/registry/registry.db',
    'postgres://luwte@localhost/luwte',
    'postgres://luwte@127.0.0.1:5433/luwte',
    'postgres://luwte@[::1]/luwte',
    'postgres:///luwte',
    'postgres:///luwte?host=/run/postgresql',
    'postgres://luwte@/luwte?host=/run/postgresql',
    'postgres://luwte@db.example.nl/luwte?host=/run/postgresql',
    'postgres://luwte@db.example.nl/luwte?sslmode=verify-full',
    'postgresql://db.example.nl/luwte?sslmode=require',
    'postgres://luwte@db.example.nl/luwte?sslmode=disable',
  ])('%s is used', (place) => {
    expect(isRefused(place)).toBe(false);
  });

  test.each([
    'postgres://luwte@db.example.nl/luwte',
    'postgres://db.example.nl/luwte',
    'postgres://luwte@10.0.0.7/luwte',
    'postgres://luwte@localhost.example.nl/luwte',
    'postgres://luwte@localhost/luwte?host=db.example.nl',
    'postgres://luwte@127.0.0.1.example.nl/luwte',
    'postgres://luwte@db.example.nl/luwte?sslmode=prefer',
    'postgres://luwte@db.example.nl/luwte?sslmode=allow',
  ])('%s is refused', (place) => {
    expect(isRefused(place)).toBe(true);
  });

  test('what the URL does not say the environment may', () => {
    const place = 'postgres://luwte@db.example.nl/luwte';
    expect(isRefused(place, { PGSSLMODE: 'verify-full' })).toBe(false);
    expect(isRefused(place, { PGSSLMODE: 'disable' })).toBe(true);
    expect(isRefused('postgres:///luwte', { PGHOST: 'db.example.nl' })).toBe(true);
  });

  test('only a URL of a server elsewhere that asks for it is said aloud', () => {
    const elsewhere = 'postgres://luwte@db.example.nl/luwte?sslmode=disable';
    expect(isOpenOnPurpose(elsewhere, {})).toBe(true);
    expect(isOpenOnPurpose('postgres://luwte@localhost/luwte?sslmode=disable', {})).toBe(false);
    expect(isOpenOnPurpose('registry.db', {})).toBe(false);
  });

  test('nothing is sent there', async () => {
    await expect(openStorage('postgres://luwte@db.invalid/luwte')).rejects.toThrow(FolderFault);
  });
});
