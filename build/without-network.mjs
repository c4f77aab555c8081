/**
 * Runs a command where there is no network, and fails when something looked for one:
 * `unshare --net node build/without-network.mjs COMMAND…`. What it counts is of the whole namespace,
 * so of every process in it: what was sent, this computer itself included, and what had nowhere to go.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the kernel counts when anything is sent, or could not be. */
const counted = ['Ip OutRequests', 'Ip OutNoRoutes', 'Ip6 OutRequests', 'Ip6 OutNoRoutes'];

function counters() {
  const lines = readFileSync('/proc/net/snmp', 'utf8').split('\n');
  const [names = '', values = ''] = lines.filter((line) => line.startsWith('Ip:'));
  const numbers = values.split(' ');
  const four = names.split(' ').map((name, index) => [`Ip ${name}`, Number(numbers[index])]);
  const six = readFileSync('/proc/net/snmp6', 'utf8')
    .split('\n')
    .map((line) => line.split(/\s+/))
    .map(([name = '', value]) => [name.replace(/^Ip6/, 'Ip6 '), Number(value)]);
  const all = new Map([...four, ...six]);
  return counted.map((name) => {
    const value = all.get(name);
    if (value === undefined || Number.isNaN(value)) throw new Error(`nothing counts ${name} here`);
    return value;
  });
}

/**
 * The address to which Chromium chooses a way when it starts, without sending anything, to learn
 * whether there is IPv6 (docs/threat-model.md). It gets a way, so that the question is not counted;
 * what is sent there would be.
 */
const probed = '2001:4860:4860::8888/128';

/** Makes a network of this computer alone: it can be reached, so that who looks for it is counted too. */
function makeNetwork() {
  for (const given of [
    ['link', 'set', 'lo', 'up'],
    ['-6', 'route', 'add', probed, 'dev', 'lo'],
  ]) {
    const done = spawnSync('ip', given, { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`ip: ${done.stderr ?? done.error?.message}`);
  }
}

makeNetwork();
const before = counters();
const [program = '', ...given] = process.argv.slice(2);
const child = spawn(program, given, { stdio: 'inherit' });
child.on('close', (code) => {
  const attempts = counters().map((value, index) => value - before[index]);
  const found = counted.flatMap((name, index) =>
    attempts[index] > 0 ? [`${name}: ${attempts[index]}`] : [],
  );
  if (found.length > 0)
    process.stdout.write(`Something looked for a network. ${found.join(', ')}\n`);
  process.exitCode = code !== 0 ? (code ?? 1) : found.length > 0 ? 2 : 0;
});
