import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../api/contract/messages.ts';
import { channels } from './channels.ts';

// All that the window gets of Electron: two channels, of which one carries requests of the contract.
const bridge: Bridge = {
  call: (request) => ipcRenderer.invoke(channels.call, request),
  onLocked: (listener) => {
    ipcRenderer.on(channels.locked, () => listener());
  },
};

contextBridge.exposeInMainWorld('luwte', bridge);
