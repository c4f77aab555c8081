import type { Bridge } from '../api/contract/messages.ts';
import { channels } from './channels.ts';

/** What {@link installBridge} is given, since it takes nothing along from this file. */
export interface BridgeNames {
  /** The binding that carries a request out of the window and an answer back. */
  readonly call: string;
  /** The event that tells the window it was locked. */
  readonly locked: string;
  /** The event that tells in how many seconds it will be. */
  readonly idle: string;
  readonly refusedKeys: readonly string[];
}

/** Keys of a browser that a desk does not have: no source, no tools, no saved or printed page. */
const refusedKeys = [
  'F1',
  'F5',
  'F12',
  ...['d', 'e', 'h', 'j', 'o', 'p', 'r', 's', 't', 'u', 'F5'].map((key) => `Ctrl+${key}`),
  ...['a', 'b', 'c', 'd', 'i', 'j', 'k', 'm', 'n', 'o', 'p', 'r', 's', 't'].map(
    (key) => `Ctrl+Shift+${key}`,
  ),
];

/** The names on both sides of the border between a driven window and its shell. */
export const bridgeNames: BridgeNames = { ...channels, refusedKeys };

/**
 * Runs in the window before its own scripts: puts `window.luwte` there and takes the browser's own
 * keys and menu away. It is sent to the window as text, so it may use nothing from outside.
 */
export function installBridge(names: BridgeNames): void {
  const { call, locked, idle, refusedKeys: refused } = names;
  // Safe: the shell binds this name before the window gets any script.
  const ask = Reflect.get(globalThis, call) as Bridge['call'];
  const bridge: Bridge = Object.freeze({
    call: (request: Parameters<Bridge['call']>[0]) => ask(request),
    onLocked: (listener: () => void) => addEventListener(locked, () => listener()),
    onIdle: (listener: (seconds: number | null) => void) =>
      addEventListener(idle, (event) => event instanceof CustomEvent && listener(event.detail)),
  });
  Reflect.deleteProperty(globalThis, call);
  Object.defineProperty(globalThis, 'luwte', { value: bridge });

  const stop = (event: Event) => event.preventDefault();
  const nameOf = ({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent) => {
    const held = [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift'];
    return [...held.filter(Boolean), key.length === 1 ? key.toLowerCase() : key].join('+');
  };
  const isField = (target: EventTarget | null) =>
    target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;

  addEventListener('keydown', (event) => refused.includes(nameOf(event)) && stop(event), true);
  addEventListener('contextmenu', (event) => isField(event.target) || stop(event), true);
  for (const kind of ['dragover', 'drop']) addEventListener(kind, stop);
}
