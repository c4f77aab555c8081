import type { Page } from 'playwright-core';
import type { PreferenceChange } from '../../../domain/records/preferences.ts';

/** What a test moves from outside, found in the tree of the window. */
interface Inside {
  navigate(path: string): void;
  /** What the settings do. */
  prefer(wanted: PreferenceChange): void;
  /** How many questions to the vault have no answer yet. */
  waiting(): number;
  /** Lets every question of a screen fail from now on. */
  refuseAll(): void;
  /** Forgets what these commands answered, and lets their next answers take so many milliseconds. */
  answerLate(commands: Readonly<Record<string, number>>): void;
}

declare global {
  interface Window {
    readonly inside: Inside;
    /** What jumped since it was last asked, without anybody having touched it. */
    readonly takeShift: () => readonly string[];
  }
}

/**
 * Lets a test go to any screen and change the language in place, as the links and the settings of the
 * window do: by what React keeps at the root. The window has no address that one could type.
 */
export async function reachInside(page: Page): Promise<void> {
  await page.evaluate(() => {
    if ('inside' in window) return;
    const isRecord = (value: unknown): value is Record<string, unknown> =>
      typeof value === 'object' && value !== null;
    const at = (value: unknown, ...names: readonly string[]): unknown =>
      names.reduce<unknown>((held, name) => (isRecord(held) ? held[name] : undefined), value);
    const root = () => {
      const desk = document.getElementById('desk') ?? {};
      const name = Object.keys(desk).find((key) => key.startsWith('__reactContainer$'));
      return at(desk, name ?? '', 'stateNode', 'current');
    };
    /** The first thing in the tree that can do what is asked. */
    const holderOf = (named: string, prop: string | null): Record<string, unknown> => {
      const open = [root()];
      for (let fiber = open.pop(); open.length > 0 || isRecord(fiber); fiber = open.pop()) {
        const props = at(fiber, 'memoizedProps');
        const holder = prop === null ? props : at(props, prop);
        if (isRecord(holder) && typeof holder[named] === 'function') return holder;
        if (isRecord(fiber)) open.push(at(fiber, 'sibling'), at(fiber, 'child'));
      }
      throw new Error(`the window has no ${named}`);
    };
    const call = (named: string, prop: string | null, ...given: readonly unknown[]): unknown => {
      const holder = holderOf(named, prop);
      const act = holder[named];
      return typeof act === 'function' ? Reflect.apply(act, holder, given) : undefined;
    };
    /** What the window knows of the vault as such; without it no screen would be shown at all. */
    const isOfVault = (asked: unknown) =>
      /^"?(vault|shell|preferences)/.test(String(at(asked, 'queryKey', '0')));
    const refuseAll = () => {
      const client = holderOf('defaultQueryOptions', 'client');
      const usual = client.defaultQueryOptions;
      const refuse = () => Promise.reject(new Error('refused by the test'));
      client.defaultQueryOptions = (asked: unknown) => {
        const options = typeof usual === 'function' ? Reflect.apply(usual, client, [asked]) : asked;
        return isOfVault(asked) ? options : { ...options, queryFn: refuse };
      };
      call('removeQueries', 'client', { predicate: (asked: unknown) => !isOfVault(asked) });
    };
    const answerLate = (commands: Readonly<Record<string, number>>) => {
      const client = holderOf('defaultQueryOptions', 'client');
      const usual = client.defaultQueryOptions;
      const lateOf = (asked: unknown) => commands[String(at(asked, 'queryKey', '0'))] ?? 0;
      client.defaultQueryOptions = (asked: unknown) => {
        const options = typeof usual === 'function' ? Reflect.apply(usual, client, [asked]) : asked;
        const [late, answer] = [lateOf(asked), at(options, 'queryFn')];
        if (late === 0 || typeof answer !== 'function' || at(options, 'isLate')) return options;
        const queryFn = async (...given: readonly unknown[]) => {
          await new Promise((over) => setTimeout(over, late));
          return Reflect.apply(answer, null, given);
        };
        return { ...options, queryFn, isLate: true };
      };
      call('removeQueries', 'client', { predicate: (asked: unknown) => lateOf(asked) > 0 });
    };
    const inside: Inside = {
      navigate: (path) => void call('navigate', null, path),
      prefer: (wanted) => void call('change', 'value', wanted),
      waiting: () => Number(call('isFetching', 'client')),
      refuseAll,
      answerLate,
    };
    let jumped: string[] = [];
    const nameOf = (node: unknown) =>
      node instanceof Element ? `${node.tagName.toLowerCase()}.${node.className}` : 'what is gone';
    const add = (entries: readonly PerformanceEntry[]) => {
      for (const entry of entries) {
        const sources = at(entry, 'sources');
        const nodes = Array.isArray(sources)
          ? sources.map((source) => nameOf(at(source, 'node')))
          : [];
        jumped.push(`${nodes.join(', ')} jumped by ${Number(at(entry, 'value')).toFixed(4)}`);
      }
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    const takeShift = () => {
      add(observer.takeRecords());
      const taken = jumped;
      jumped = [];
      return taken;
    };
    Object.assign(window, { inside, takeShift });
  });
}

/** Waits until the screen has asked everything it asks and has drawn the answers. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    for (let quiet = 0, frames = 0; quiet < 2 && frames < 1800; frames += 1) {
      await frame();
      const isWhole =
        window.inside.waiting() === 0 &&
        document.querySelector('h1') !== null &&
        document.querySelector('[data-loading], main :is(progress, [role=progressbar])') === null;
      quiet = isWhole ? quiet + 1 : 0;
    }
    const finite = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
    for (const animation of finite) animation.finish();
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });
}

/**
 * Goes to a screen as if a link led there; also to the one that is shown already, anew. What jumped on
 * the screen before is forgotten.
 */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    window.takeShift();
    window.inside.navigate('/nowhere');
    for (let frames = 0; document.querySelector('main h1') === null && frames < 60; frames += 1) {
      await frame();
    }
    const before = document.querySelector('main h1');
    window.inside.navigate(to);
    for (let frames = 0; frames < 600; frames += 1) {
      await frame();
      const now = document.querySelector('main h1');
      if (now !== null && now !== before) return;
    }
  }, path);
  await settled(page);
}
