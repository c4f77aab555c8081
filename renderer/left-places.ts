/** Frames in which a screen that one came back to may still be on its way. */
const patience = 180;

const focusable =
  'a[href], button, input, textarea, [role="tab"], [role="spinbutton"], [tabindex="0"]';

/** What had focus, told so that it is known again on a screen that was drawn anew. */
interface Mark {
  readonly name: string;
  /** Which one of those that are called so, counted from 0. */
  readonly turn: number;
}

/** How a screen was left. In memory only, and forgotten at a lock: names of people may stand in it. */
interface LeftPlace {
  readonly scrolled: number;
  readonly focus: Mark | null;
}

const places = new Map<number, LeftPlace>();
const choices = new Map<string, string>();
/** Held loosely: with an element goes everything around it, which a lock must not leave in memory. */
let lastFocused: WeakRef<HTMLElement> | null = null;
let stop: () => void = () => undefined;

window.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && target.closest('main') && target.matches(focusable)) {
    lastFocused = new WeakRef(target);
  }
});

const content = () => document.querySelector('main');
/** Where it is narrow the whole window scrolls, and not the part beside the menu. */
const scrollers = () => [content(), document.scrollingElement].filter((one) => one !== null);

const nameOf = (element: Element): string =>
  [
    element.tagName,
    element.closest<HTMLElement>('[data-field]')?.dataset.field,
    element.getAttribute('href'),
    element.getAttribute('aria-label') ?? element.textContent,
  ].join(' ');

const allCalled = (name: string) =>
  [...(content()?.querySelectorAll<HTMLElement>(focusable) ?? [])].filter(
    (element) => nameOf(element) === name,
  );

function markOf(element: HTMLElement): Mark {
  const name = nameOf(element);
  return { name, turn: allCalled(name).indexOf(element) };
}

/** Remembers how the screen at a turn of the history is left. */
export function leavePlace(turn: number): void {
  stop();
  const focused = lastFocused?.deref();
  places.set(turn, {
    scrolled: Math.max(...scrollers().map(({ scrollTop }) => scrollTop)),
    focus: focused?.isConnected ? markOf(focused) : null,
  });
  lastFocused = null;
}

/** Forgets how the screens after a turn were left: one goes on to others. Without a turn, of all. */
export function forgetLeft(turn = -1): void {
  stop();
  lastFocused = null;
  for (const later of places.keys()) if (later > turn) places.delete(later);
  for (const key of choices.keys()) if (Number.parseInt(key, 10) > turn) choices.delete(key);
}

/** What was chosen on the screen at a turn, such as the part that is shown. */
export const chosenAt = (turn: number, name: string) => choices.get(`${turn} ${name}`);

/** Remembers what was chosen on the screen at a turn. */
export const chooseAt = (turn: number, name: string, chosen: string) =>
  choices.set(`${turn} ${name}`, chosen);

/**
 * Brings back scroll and focus once the screen at a turn is there again, unless one did something
 * meanwhile. A list that remembers its own row takes care of that itself.
 * @param isSameScreen whether one was on that screen already, and only what was asked of it was different
 */
export function bringBack(turn: number, isSameScreen: boolean): void {
  const place = places.get(turn);
  const former = isSameScreen ? null : content()?.querySelector('.page');
  if (place === undefined) return;
  let left = patience;
  const watched = ['keydown', 'pointerup', 'wheel'] as const;
  const end = () => {
    left = 0;
    for (const name of watched) window.removeEventListener(name, end, { capture: true });
  };
  stop = end;
  const look = () => {
    if (left === 0) return;
    left -= 1;
    const page = content()?.querySelector('.page[data-settled="true"]');
    const isThere = page && page !== former;
    if ((isThere && giveBack(place, isSameScreen)) || left === 0) end();
    else requestAnimationFrame(look);
  };
  // Later: the key or the button that brought one back is still being let through.
  requestAnimationFrame(() => {
    for (const name of watched) window.addEventListener(name, end, { capture: true });
    look();
  });
}

/**
 * Gives back scroll and focus; whether all that had to be there was there.
 * @param isFocusOld whether focus is where it was before one went back, as on a screen that stayed
 */
function giveBack({ scrolled, focus }: LeftPlace, isFocusOld: boolean): boolean {
  for (const scroller of scrollers()) scroller.scrollTop = scrolled;
  if (focus === null) return true;
  const element = allCalled(focus.name)[focus.turn];
  if (element === undefined) return false;
  const here = document.activeElement;
  const isLost = here === document.body || here?.matches('h1, main');
  if (isLost || isFocusOld) element.focus({ preventScroll: true });
  return true;
}
