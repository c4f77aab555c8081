/** What the window begins with, before the rest of its script runs. Imports nothing, and is imported first. */

/** The answer to what is asked first, whatever is shown then: which vault there is. */
export const firstAnswer = window.luwte.call({ command: 'vault.describe', input: {} });
