import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';

declare global {
  interface Window {
    /** Trusted Types, as far as they are used here (W3C); TypeScript does not know them yet. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (wanted: string) => string },
      ): { createScriptURL(wanted: string): unknown };
    };
  }
}

/** A PDF that cannot be opened without a password. */
export class PasswordWanted extends Error {}

/** A PDF in memory. */
export interface OpenPdf {
  readonly pages: number;
  readonly document: PDFDocumentProxy;
  /** Ends the thread that reads it, and forgets what it read. */
  close(): void;
}

/** Where the parts of the reader stand among the files of the window: see `vite.config.ts`. */
const parts = '/pdf/';
const program = `${parts}pdf.worker.js`;

/**
 * The one script that may run as a thread. The policy of the window knows this maker by its name and
 * no other, and it makes nothing but this.
 */
const maker = window.trustedTypes?.createPolicy('pdf-worker', { createScriptURL: () => program });

/** A picture on a page that is larger is left out, in points: it would take a gigabyte to draw. */
const LARGEST_PICTURE = 250_000_000;

function startThread(): Worker {
  // Safe: where Trusted Types are not enforced the address itself is what a worker takes.
  const address = (maker?.createScriptURL('') ?? program) as string;
  return new Worker(address, { type: 'module' });
}

/**
 * Opens a PDF in a thread of its own. Nothing in it runs: no scripts, no forms, no links, and nothing
 * is fetched. Decoders of rare pictures come with the window, as JavaScript: the policy lets no other
 * code run.
 * @throws PasswordWanted, or whatever makes it unreadable.
 */
export async function openPdf(content: Blob): Promise<OpenPdf> {
  const thread = startThread();
  GlobalWorkerOptions.workerPort = thread;
  const opening = getDocument({
    data: new Uint8Array(await content.arrayBuffer()),
    useWasm: false,
    wasmUrl: new URL(parts, location.href).href,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: LARGEST_PICTURE,
  });
  const close = () => {
    void opening.destroy().catch(() => undefined);
    thread.terminate();
  };
  try {
    const document = await Promise.race([opening.promise, deathOf(thread)]);
    return { pages: document.numPages, document, close };
  } catch (error) {
    close();
    if (error instanceof Error && error.name === 'PasswordException') throw new PasswordWanted();
    throw error;
  }
}

/** Rejects when a thread cannot start, or dies; nobody would answer then. */
const deathOf = (thread: Worker) =>
  new Promise<never>((_, reject) => {
    thread.addEventListener('error', () => reject(new Error('the reader of PDF died')));
  });

/** The width a page is drawn in, in points of the screen. */
const PAGE_WIDTH = 1000;

/**
 * Draws a page.
 * @returns its words, for who does not see it.
 */
export async function drawPage(
  { document }: OpenPdf,
  number: number,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<string> {
  const page = await document.getPage(number);
  signal.throwIfAborted();
  const scale = (PAGE_WIDTH * devicePixelRatio) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const drawing = page.render({ canvas, viewport, annotationMode: 1 });
  signal.addEventListener('abort', () => drawing.cancel(), { once: true });
  await drawing.promise;
  const { items } = await page.getTextContent();
  return items.map((piece) => ('str' in piece ? piece.str : '')).join(' ');
}
