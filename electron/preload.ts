import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../api/contract/messages.ts';
import { channels } from './channels.ts';

// All that the window gets of Electron: channels of which one carries requests of the contract.
const bridge: Bridge = {
  call: (request) => ipcRenderer.invoke(channels.call, request),
  onLocked: (listener) => {
    ipcRenderer.on(channels.locked, () => listener());
  },
  onIdle: (listener) => {
    ipcRenderer.on(channels.idle, (_event, seconds: number | null) => listener(seconds));
  },
};

contextBridge.exposeInMainWorld('luwte', bridge);
