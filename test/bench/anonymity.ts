/**
 * What anonymity costs and what it withstands, on made-up counts with fixed seeds.
 * `npm run bench -- anonymity [--from 1] [--instances 10000] [--seconds 600] [--small 300] [--parts safe,small,hiding,rounding,size,stable]`.
 * `--seconds` ends the first part early; it then says with which `--from` to go on.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { highsSolver } from '../../statistics/solver/highs.ts';
import { safe, small } from './anonymity/judged.ts';
import { hiding, rounding, size, stable } from './anonymity/measured.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    instances: { type: 'string', default: '10000' },
    small: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '600' },
    parts: { type: 'string', default: 'safe,small,hiding,rounding,size,stable' },
  },
});

const solver = await highsSolver();
const parts: Readonly<Record<string, () => Promise<void>>> = {
  safe: () =>
    safe(solver, {
      from: Number(values.from),
      to: Number(values.instances),
      seconds: Number(values.seconds),
    }),
  small: () => small(solver, Number(values.small)),
  hiding: () => hiding(solver),
  rounding: () => rounding(solver),
  size: () => size(solver),
  stable: () => stable(solver),
};

for (const name of values.parts.split(',')) {
  const part = parts[name];
  if (part === undefined) throw new Error(`There is no part ${name}.`);
  console.log(`\n== ${name}`);
  const start = performance.now();
  await part();
  const { rss } = process.memoryUsage();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`-- ${name}: ${seconds} s, memory ${(rss / 1e6).toFixed(0)} MB, ${solver.name}`);
}
