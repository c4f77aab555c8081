import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The processes that came from one, itself included. Linux only. */
export function treeOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = textOf(`/proc/${name}/stat`);
      // The name of a program stands between brackets and may hold anything, a bracket too.
      const parent = Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]);
      return [{ pid: Number(name), parent }];
    });
  const tree = [root];
  for (const pid of tree) {
    tree.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid));
  }
  return tree;
}

const tables = ['tcp', 'tcp6', 'udp', 'udp6'];
/** The kernel's number for a TCP socket that listens; a UDP socket that is bound has 07. */
const open = { tcp: '0A', udp: '07' };

/** The addresses, as the kernel writes them, on which any of the processes can be reached. */
export function addressesHeldBy(pids: readonly number[]): string[] {
  const held = new Set(pids.flatMap(socketsOf));
  return tables.flatMap((table) => {
    const wanted = table.startsWith('tcp') ? open.tcp : open.udp;
    return textOf(`/proc/net/${table}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === wanted && held.has(inode ?? ''))
      .map(([, address]) => `${table} ${address}`);
  });
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return listed(folder).flatMap((name) => {
    const inode = /^socket:\[(\d+)\]$/.exec(linkOf(`${folder}/${name}`))?.[1];
    return inode === undefined ? [] : [inode];
  });
}

/** A process may end while it is looked at. */
function quietly<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
const textOf = (file: string) => quietly(() => readFileSync(file, 'utf8'), '');
const linkOf = (file: string) => quietly(() => readlinkSync(file), '');
const listed = (folder: string) => quietly(() => readdirSync(folder), []);
