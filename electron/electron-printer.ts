import { BrowserWindow, session } from 'electron';
import { paperAnswer, paperPath } from './paper-answer.ts';

/** The name, within our own scheme, of what is printed. */
const host = 'paper';

/** A session for every page that is printed: kept in memory, and never used twice. */
let pages = 0;

/**
 * Prints a page in a window that is never shown, has no preload and runs no script.
 * @param scheme that of the desk, which exists only inside this program.
 */
export async function printWithElectron(
  scheme: string,
  windowFolder: string,
  page: string,
): Promise<Uint8Array> {
  pages += 1;
  const partition = `paper-${pages}`;
  const own = session.fromPartition(partition);
  own.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== host) return Response.error();
    const { status, headers, body } = await paperAnswer(windowFolder, page, url.pathname);
    return new Response(body, { status, headers: { ...headers } });
  });
  own.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !url.startsWith(`${scheme}://${host}/`) }),
  );
  own.setPermissionRequestHandler((_contents, _asked, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
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
    },
  });
  try {
    await window.loadURL(`${scheme}://${host}${paperPath}`);
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    await own.clearStorageData();
  }
}
