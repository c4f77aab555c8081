/**
 * What the window begins with, while the rest of its script is still on its way. Stands in the first file of
 * script that arrives, and imports nothing.
 */

/** The answer to what is asked first, whatever is shown then: which vault there is. */
export const firstAnswer = window.luwte.call({ command: 'vault.describe', input: {} });
