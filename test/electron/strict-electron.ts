import { vi } from 'vitest';
import { FakeSession } from './fake-electron.ts';

// The module `electron` as far as the desk may use it: what is not here, it cannot reach. A session is
// made for each partition, so that one without handlers is found.
export * from './fake-electron.ts';

/** Every session that was asked for, by the name of its partition. */
export const sessions = new Map<string, FakeSession>();

export const session = {
  fromPartition: vi.fn((partition: string) => {
    const known = sessions.get(partition) ?? new FakeSession();
    sessions.set(partition, known);
    return known;
  }),
};

/** What the script before a window gave it, by name. */
export const exposed = new Map<string, object>();
export const contextBridge = {
  exposeInMainWorld: (name: string, api: object) => exposed.set(name, api),
};
export const ipcRenderer = { invoke: vi.fn(async () => 'answered'), on: vi.fn() };

/** What a window of Electron 45 is where it is not told otherwise, as its documentation has it. */
const usual: Readonly<Record<string, unknown>> = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  devTools: true,
  experimentalFeatures: false,
  javascript: true,
  navigateOnDragDrop: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  spellcheck: true,
  webSecurity: true,
  webviewTag: false,
};

/** What every window has to be, whatever it shows. */
const asked: Readonly<Record<string, unknown>> = {
  ...usual,
  devTools: false,
  spellcheck: false,
};

/** What has to be written down, so that a later Electron cannot change it. */
const written = ['contextIsolation', 'nodeIntegration', 'sandbox', 'webSecurity'];

/** What is wrong with the options of a window: each by its name. */
export function faultsOf(given: Readonly<Record<string, unknown>>): string[] {
  const preferences: Readonly<Record<string, unknown>> = { ...usual, ...given };
  const { partition } = given;
  return [
    // A window may run less than it could.
    ...Object.keys(asked).filter(
      (name) => preferences[name] !== asked[name] && !(name === 'javascript' && !preferences[name]),
    ),
    ...written.filter((name) => given[name] === undefined),
    ...(typeof partition === 'string' && !partition.startsWith('persist:') ? [] : ['partition']),
    ...('enableBlinkFeatures' in given ? ['enableBlinkFeatures'] : []),
    ...(given.disableBlinkFeatures === 'Auxclick' ? [] : ['disableBlinkFeatures']),
  ].sort();
}
