/** What a connection with a server may tell others: a password, or everything that goes over it. */
import { isIP } from 'node:net';
import { FolderFault } from '../folder-fault.ts';

/** Whether a place is a server, and not a file. */
export const isServer = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);

/** A URL of a server. Without a host, as for a socket, no URL can have a name and a password before it. */
function urlOf(place: string): URL {
  const named = place.replace('@/', '@localhost/').replace(/^(\w+):\/\/\//, '$1://localhost/');
  return new URL(named);
}

/** @throws FolderFault when a place is a server named with its password, which others can read. */
export function refuseTelling(place: string): void {
  if (!isServer(place)) return;
  const { password, searchParams } = urlOf(place);
  if (password !== '' || searchParams.has('password')) throw new FolderFault('passwordInUrl');
  refuseOpen(place);
}

/** The host that a connection is made with; a path is a socket. */
function hostOf(place: string, env: NodeJS.ProcessEnv): string {
  const { hostname, searchParams } = urlOf(place);
  const isNamed = /^\w+:\/\/([^/?]*@)?[^/?@]/.test(place);
  return searchParams.get('host') ?? (isNamed ? hostname : (env.PGHOST ?? 'localhost'));
}

/** Whether nobody is between this computer and a host. */
function isHere(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  const isLoopback = bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
  return bare.startsWith('/') || bare === 'localhost' || isLoopback;
}

/** How a connection is encrypted, as the URL says it, or else the environment; null when nobody does. */
function tlsOf(place: string, env: NodeJS.ProcessEnv): string | null {
  const { searchParams } = urlOf(place);
  const isOn = ['1', 'true'].includes(searchParams.get('ssl') ?? '');
  return searchParams.get('sslmode') ?? (isOn ? 'require' : (env.PGSSLMODE ?? null));
}

/** The ways in which nothing goes over a line unencrypted. */
const closed = ['require', 'verify-ca', 'verify-full', 'no-verify'];

/** @throws FolderFault `unsafeConnection` when others on the line could read along, unless that was asked for. */
export function refuseOpen(place: string, env: NodeJS.ProcessEnv = process.env): void {
  if (!isServer(place) || isHere(hostOf(place, env))) return;
  const tls = tlsOf(place, env) ?? '';
  if (!closed.includes(tls) && !isOpenOnPurpose(place)) throw new FolderFault('unsafeConnection');
}

/** Whether a place is a server elsewhere of which the URL itself says that nothing is to be encrypted. */
export const isOpenOnPurpose = (place: string, env: NodeJS.ProcessEnv = process.env): boolean =>
  isServer(place) &&
  !isHere(hostOf(place, env)) &&
  urlOf(place).searchParams.get('sslmode') === 'disable';
