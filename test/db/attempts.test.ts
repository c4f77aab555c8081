import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFailure,
  forgetFailures,
  markLogged,
  secondsToWait,
  unloggedFailures,
  waitAfter,
} from '../../db/attempts.ts';
import { fingerprintOf, temporaryFolder } from './folders.ts';

const slot = '1f0a4a36-93a5-4f0e-8a43-0e4b1b9b6d22';
const other = 'b2f7a0fd-24a9-4a46-8a4f-4f2b1d0e9c33';
const start = '2026-03-02T12:00:00.000Z';
const at = (seconds: number) => new Date(Date.parse(start) + seconds * 1000).toISOString();

/** A folder in which a slot was tried in vain so many times, all at the start. */
function folderAfter(failures: number): string {
  const folder = temporaryFolder();
  for (let count = 0; count < failures; count += 1) countFailure(folder, slot, start);
  return folder;
}

describe('the wait after a wrong passphrase', () => {
  it('is nothing twice, then doubles up to five minutes', () => {
    const waits = Array.from({ length: 13 }, (_, failures) => waitAfter(failures));
    expect(waits).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  it('never shrinks and never passes five minutes, however often somebody tries', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (failures) => {
        expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures));
        expect(waitAfter(failures)).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('counts down in whole seconds and ends', () => {
    const folder = folderAfter(5);
    expect(secondsToWait(folder, slot, start)).toBe(8);
    expect(secondsToWait(folder, slot, at(0.5))).toBe(8);
    expect(secondsToWait(folder, slot, at(7.999))).toBe(1);
    expect(secondsToWait(folder, slot, at(8))).toBe(0);
    expect(secondsToWait(folder, slot, at(10_000))).toBe(0);
  });

  it('grows with the next failure although the last wait was sat out', () => {
    const folder = folderAfter(3);
    countFailure(folder, slot, at(2));
    expect(secondsToWait(folder, slot, at(2))).toBe(4);
  });

  it('stands on disk, so that a restart does not end it', () => {
    const folder = folderAfter(4);
    const kept = readFileSync(join(folder, 'attempts.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual({ [slot]: { failures: 4, lastAt: start } });
    expect(readdirSync(folder)).toEqual(['attempts.json']);
  });

  it('belongs to one slot and leaves the others alone', () => {
    const folder = folderAfter(4);
    countFailure(folder, other, start);
    expect(secondsToWait(folder, other, start)).toBe(0);
    expect(secondsToWait(folder, slot, start)).toBe(4);
  });

  it('is forgotten when the slot opened, for that slot only', () => {
    const folder = folderAfter(4);
    for (let count = 0; count < 3; count += 1) countFailure(folder, other, start);
    forgetFailures(folder, slot);
    expect(secondsToWait(folder, slot, start)).toBe(0);
    expect(secondsToWait(folder, other, start)).toBe(2);
  });

  it('of a slot without failures writes nothing', () => {
    const folder = temporaryFolder();
    expect(secondsToWait(folder, slot, start)).toBe(0);
    forgetFailures(folder, slot);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('failures that no log tells of', () => {
  it('are told once, and make nobody wait shorter', () => {
    const folder = folderAfter(4);
    countFailure(folder, other, start);
    expect(unloggedFailures(folder, [slot, other])).toBe(5);
    markLogged(folder, [slot, other]);
    expect(unloggedFailures(folder, [slot, other])).toBe(0);
    expect(secondsToWait(folder, slot, start)).toBe(4);
    countFailure(folder, slot, at(4));
    expect(secondsToWait(folder, slot, at(4))).toBe(8);
    expect(unloggedFailures(folder, [slot, other])).toBe(1);
  });

  it('are still to be told when the slot opened, and gone after that', () => {
    const folder = folderAfter(4);
    forgetFailures(folder, slot);
    expect(unloggedFailures(folder, [slot])).toBe(4);
    markLogged(folder, [slot]);
    expect(readFileSync(join(folder, 'attempts.json'), 'utf8')).toBe('{}');
  });

  it('of another vault, or of an earlier version, stay as they are', () => {
    const folder = temporaryFolder();
    const kept = {
      [slot]: { failures: 3, lastAt: start },
      [other]: { failures: 2, lastAt: start },
    };
    writeFileSync(join(folder, 'attempts.json'), JSON.stringify(kept));
    expect(unloggedFailures(folder, [slot])).toBe(3);
    markLogged(folder, [slot]);
    const { [other]: left } = JSON.parse(readFileSync(join(folder, 'attempts.json'), 'utf8'));
    expect(left).toEqual(kept[other]);
    expect(unloggedFailures(folder, [slot, other])).toBe(2);
  });
});

describe('a clock set back', () => {
  it('makes the whole wait start again', () => {
    const folder = folderAfter(6);
    expect(secondsToWait(folder, slot, at(-86_400))).toBe(16);
    expect(secondsToWait(folder, slot, at(-86_400 + 15))).toBe(1);
  });

  it('locks nobody out: also a clock that was ten years ahead ends with one wait', () => {
    const folder = folderAfter(6);
    const tenYears = -10 * 365 * 86_400;
    expect(secondsToWait(folder, slot, at(tenYears))).toBe(16);
    expect(secondsToWait(folder, slot, at(tenYears + 16))).toBe(0);
  });

  it('keeps the failures: the next one waits longer', () => {
    const folder = folderAfter(3);
    secondsToWait(folder, slot, at(-60));
    countFailure(folder, slot, at(-58));
    expect(secondsToWait(folder, slot, at(-58))).toBe(4);
  });

  it('changes nothing on disk while there is nothing to wait for', () => {
    const folder = folderAfter(2);
    const before = fingerprintOf(folder);
    expect(secondsToWait(folder, slot, at(-60))).toBe(0);
    expect(fingerprintOf(folder)).toEqual(before);
  });
});

describe('a damaged file of attempts', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    `{"${slot}":{"failures":-1,"lastAt":"${start}"}}`,
    `{"${slot}":{"failures":9,"lastAt":"yesterday"}}`,
    '{"somebody":{"failures":9,"lastAt":"2026-03-02T12:00:00.000Z"}}',
  ])('counts as none and is whole again after the next failure: %o', (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'attempts.json'), text);
    expect(secondsToWait(folder, slot, start)).toBe(0);
    forgetFailures(folder, slot);
    for (let count = 0; count < 3; count += 1) countFailure(folder, slot, start);
    expect(secondsToWait(folder, slot, start)).toBe(2);
  });
});
