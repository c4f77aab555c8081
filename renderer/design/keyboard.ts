/** Whether `Cmd` does what `Ctrl` does elsewhere. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as they are called on this computer: `Ctrl+K`, or `Cmd+K`. */
export const keysHere = (keys: string): string => (isApple ? keys.replaceAll('Ctrl', 'Cmd') : keys);

/** Whether the keys of a text belong to an element: in a field Ctrl+Z takes back what was typed. */
export const isTyping = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement && element.matches('input, textarea, [role="spinbutton"]');
