/** The only channels between an Electron window and its shell: one for requests, the others to be told. */
export const channels = {
  call: 'luwte:call',
  locked: 'luwte:locked',
  idle: 'luwte:idle',
} as const;
