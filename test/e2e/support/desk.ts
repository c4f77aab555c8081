import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FoundMachinePolicy } from '../../../api/machine-policy.ts';
import { gatherComplaints } from './complaints.ts';
import { openInChromium } from './in-chromium.ts';
import { openInElectron } from './in-electron.ts';
import { openInStandingChromium } from './standing-chromium.ts';

/** How a desk is to be started. */
export interface DeskOptions {
  /** The folder of the vault; a fresh one when absent, gone after `close`. */
  readonly folder?: string;
  /** The moment at which the vault's clock stands still, in UTC. */
  readonly now?: string;
  /** Pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The language of the browser's own words. The desk itself always starts in Dutch. */
  readonly language?: 'nl' | 'en';
  /**
   * The file in which the machine remembers what it saw of vaults; without one it remembers nothing.
   * Electron has one of its own, as long as its window is open.
   */
  readonly witness?: string | undefined;
  /** What the administrator of the computer decided; nothing when absent. Electron reads its own file. */
  readonly policy?: FoundMachinePolicy | undefined;
  /** Whether a browser is started and ended with the desk, as for a user; else one may be shared. */
  readonly ownBrowser?: boolean;
}

/** Everything a shell needs to open a window for a test. */
export type WindowOptions = Required<Omit<DeskOptions, 'witness' | 'policy'>> &
  Pick<DeskOptions, 'witness' | 'policy'>;

/** A window with the real vault behind it. */
export interface OpenWindow {
  readonly page: Page;
  /** Where the browser keeps its profile while the window is open. */
  readonly profileFolder: string;
  /** Where the browser keeps its temporary files while the window is open. */
  readonly temporaryFolder: string;
  /** Locks as the shell does when nobody was there for too long. */
  lockUnasked(): Promise<void>;
  close(): Promise<void>;
}

/** The desk as it runs, driven by a test. */
export interface TestDesk extends OpenWindow {
  /** The folder of the vault. */
  readonly folder: string;
  /** What went wrong in the window so far: errors it logged or threw, and requests that left it. */
  readonly complaints: readonly string[];
  /** Closes the window and opens another on the same vault, at another moment when one is given. */
  restart(now?: string): Promise<void>;
}

function openWindow(options: WindowOptions): Promise<OpenWindow> {
  if (process.env.LUWTE_E2E_SHELL === 'electron') return openInElectron(options);
  return options.ownBrowser ? openInChromium(options) : openInStandingChromium(options);
}

/** Starts the built desk in the shell that `LUWTE_E2E_SHELL` names; in Chromium when it names none. */
export async function startDesk(given: DeskOptions = {}): Promise<TestDesk> {
  const options: WindowOptions = {
    folder: given.folder ?? join(mkdtempSync(join(tmpdir(), 'luwte-test-')), 'vault'),
    now: given.now ?? '2026-03-02T08:00:00.000Z',
    size: given.size ?? { width: 1280, height: 800 },
    language: given.language ?? 'nl',
    witness: given.witness,
    policy: given.policy,
    ownBrowser: given.ownBrowser ?? false,
  };
  const complaints: string[] = [];
  const start = async (now: string) => {
    const opened = await openWindow({ ...options, now });
    const stop = await gatherComplaints(opened.page, complaints);
    return {
      ...opened,
      close: async () => {
        stop();
        await opened.close();
      },
    };
  };
  let open = await start(options.now);
  return {
    folder: options.folder,
    complaints,
    get page() {
      return open.page;
    },
    get profileFolder() {
      return open.profileFolder;
    },
    get temporaryFolder() {
      return open.temporaryFolder;
    },
    lockUnasked: () => open.lockUnasked(),
    restart: async (now = options.now) => {
      await open.close();
      open = await start(now);
    },
    close: async () => {
      await open.close();
      if (given.folder === undefined) rmSync(dirname(options.folder), { recursive: true });
    },
  };
}
