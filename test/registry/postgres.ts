/**
 * A PostgreSQL of one's own: its data and its socket in a folder that is gone afterwards, without a
 * port. It sorts text as Dutch people do, so that whoever forgot to say how is found out.
 */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const installed = '/usr/lib/postgresql';

/** The programs of the newest version that is installed; null when there is none. */
function programs(): string | null {
  if (!existsSync(installed)) return null;
  const versions = readdirSync(installed).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(installed, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** A server refuses to run as root; Debian makes a user for it. Null when there is none to be had. */
function owner(): { readonly uid: number; readonly gid: number } | null {
  const [uid = 0, gid = 0] = [process.getuid?.(), process.getgid?.()];
  if (uid !== 0) return { uid, gid };
  const idOf = (option: string) =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return null;
  }
}

const bin = process.platform === 'win32' ? null : programs();
const user = bin === null ? null : owner();

/** Whether a PostgreSQL can be started here. */
export const hasPostgres = bin !== null && user !== null;

/** What the name of a test says when none can. */
export const whyNoPostgres = hasPostgres
  ? ''
  : ' (SKIPPED: no PostgreSQL can be started here; Debian has it as postgresql)';

/** A server that runs. */
export interface Server {
  /** Makes an empty database; gives its URL. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => void;
}

/** Starts a server. Takes a second or two. */
export function startPostgres(): Server {
  if (bin === null || user === null) throw new Error('There is no PostgreSQL here.');
  const folder = mkdtempSync(join(tmpdir(), 'luwte-pg-'));
  chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = (program: string, ...given: string[]) =>
    execFileSync(join(bin, program), given, { cwd: folder, stdio: 'ignore', ...user });
  const icu = ['--locale-provider=icu', '--icu-locale=nl-NL', '--locale=C.UTF-8'];
  run('initdb', '-D', data, '-U', 'luwte', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...icu);
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
  run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start');
  const urlOf = (name: string) => `postgres://luwte@localhost/${name}?host=${folder}`;
  let made = 0;
  return {
    newDatabase: async () => {
      made += 1;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database registry_${made}`);
      await client.end();
      return urlOf(`registry_${made}`);
    },
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
