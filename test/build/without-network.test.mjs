import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../build/without-network.mjs');
const apart = ['--net', process.execPath, program, process.execPath, '--eval'];
const canBeApart = spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up']).status === 0;

/** Runs a script where there is no network. */
function run(script) {
  const { status, stdout } = spawnSync('unshare', [...apart, script], { encoding: 'utf8' });
  return { status, told: stdout };
}

/** A script that asks for a host by TCP or UDP, and does not mind when it is not there. */
const tcp = (host) => `require('net').connect(80, '${host}').on('error', () => {})`;
const udp = (kind, host, then = 's.close()') =>
  `const s = require('dgram').createSocket('${kind}'); s.on('error', () => {});` +
  `s.connect(53, '${host}', () => ${then})`;
/** Chromium's own question, and the same with something sent. */
const probed = '2001:4860:4860::8888';

describe.skipIf(!canBeApart)('Where there is no network', () => {
  test('a program that looks for none ends as it would', () => {
    expect(run('process.exitCode = 3')).toEqual({ status: 3, told: '' });
    expect(run(udp('udp6', probed))).toEqual({ status: 0, told: '' });
  });

  test.each([
    ['another computer', tcp('192.0.2.1'), /^Something looked for a network. Ip OutNoRoutes: 1\n$/],
    ['another computer by IPv6', tcp('2001:db8::1'), /Ip6 OutNoRoutes: 1\n$/],
    ['this computer itself', tcp('127.0.0.1'), /Ip OutRequests: \d+\n$/],
    ['a server of names', udp('udp4', '192.0.2.53'), /Ip OutNoRoutes: 1\n$/],
    ['a server of names by IPv6', udp('udp6', '2001:db8::53'), /Ip6 OutNoRoutes: 1\n$/],
    [
      'more than whether there is IPv6',
      udp('udp6', probed, "s.send('?', () => s.close())"),
      /Ip6 OutRequests: /,
    ],
  ])('a program that looks for %s is found out', (_, script, told) => {
    expect(run(script)).toEqual({ status: 2, told: expect.stringMatching(told) });
  });
});
