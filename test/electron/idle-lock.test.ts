import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createIdleLock, type IdleLock } from '../../electron/idle-lock.ts';

const minute = 60_000;
const lock = vi.fn();
const warn = vi.fn();
let idle: IdleLock;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  idle = createIdleLock({ warn, lock });
});
afterEach(() => {
  idle.stop();
  vi.useRealTimers();
});

describe('an idle lock', () => {
  test('falls shut after the minutes given, once', () => {
    idle.watch(5);
    vi.advanceTimersByTime(5 * minute - 1);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5 * minute);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('starts anew whenever somebody uses the desk', () => {
    idle.watch(5);
    for (let times = 0; times < 10; times += 1) {
      vi.advanceTimersByTime(4 * minute);
      idle.touch();
    }
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5 * minute);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('warns once, half a minute before', () => {
    idle.watch(5);
    vi.advanceTimersByTime(4.5 * minute - 1);
    expect(warn).not.toHaveBeenCalled();
    vi.advanceTimersByTime(29_000);
    expect(warn).toHaveBeenCalledExactlyOnceWith(30);
    vi.advanceTimersByTime(1_001);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('takes its warning back when somebody is there, and warns again the next time', () => {
    idle.watch(1);
    idle.touch();
    expect(warn).not.toHaveBeenCalled();
    vi.advanceTimersByTime(minute - 10_000);
    idle.touch();
    expect(warn.mock.calls).toEqual([[30], [null]]);
    vi.advanceTimersByTime(minute);
    expect(warn).toHaveBeenLastCalledWith(30);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('takes another number of minutes without starting anew', () => {
    idle.watch(30);
    vi.advanceTimersByTime(4 * minute);
    idle.watch(5);
    vi.advanceTimersByTime(minute);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('falls shut when the machine slept, however short', () => {
    idle.watch(30);
    vi.advanceTimersByTime(10_000);
    // During sleep the clock on the wall goes on and the machine's stands still.
    vi.setSystemTime(Date.now() + minute);
    vi.advanceTimersByTime(5_000);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('is not kept open by a clock that is set back', () => {
    idle.watch(5);
    vi.advanceTimersByTime(minute);
    vi.setSystemTime(Date.now() - 60 * minute);
    vi.advanceTimersByTime(4 * minute);
    expect(lock).toHaveBeenCalledOnce();
  });

  test('does nothing once it is stopped, and watches again when asked', () => {
    idle.watch(5);
    idle.stop();
    vi.advanceTimersByTime(60 * minute);
    expect(lock).not.toHaveBeenCalled();
    idle.watch(5);
    vi.advanceTimersByTime(5 * minute - 1);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(lock).toHaveBeenCalledOnce();
  });
});
