/** The only two channels between an Electron window and its shell. */
export const channels = { call: 'luwte:call', locked: 'luwte:locked' } as const;
