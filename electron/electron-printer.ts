import { BrowserWindow, session } from 'electron';
import { closeOff, scheme } from './electron-session.ts';
import { paperAnswer, paperPath, pdfOptions } from './paper-answer.ts';

/** The name, within our own scheme, of what is printed. */
const host = 'paper';

/** A session for every page that is printed: kept in memory, and never used twice. */
let pages = 0;

/** Prints a page in a window that is never shown, has no preload and runs no script. */
export async function printWithElectron(windowFolder: string, page: string): Promise<Uint8Array> {
  pages += 1;
  const partition = `paper-${pages}`;
  const own = session.fromPartition(partition);
  await closeOff(own, {
    host,
    answer: (path) => paperAnswer(windowFolder, page, path),
    permitted: null,
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
      // A press of the middle button asks for another window; none is to be asked for.
      disableBlinkFeatures: 'Auxclick',
    },
  });
  try {
    await window.loadURL(`${scheme}://${host}${paperPath}`);
    return await window.webContents.printToPDF(pdfOptions);
  } finally {
    window.destroy();
    await own.clearStorageData();
  }
}
