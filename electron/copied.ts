/** Milliseconds that what was copied stays on the clipboard. */
const stays = 30_000;

/** The clipboard, as a shell reaches it. It is never read. */
export interface Copying {
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Empties the clipboard, when what it holds is still what this shell put there. */
  clearCopied(): Promise<void>;
}

/** Clears what was copied after half a minute, or at once. */
export interface CopiedGuard {
  copy(text: string): Promise<void>;
  /** Empties the clipboard now, when anything was copied; resolves when that is done. Never rejects. */
  clear(): Promise<void>;
}

/** Watches over what the desk puts on the clipboard. */
export function guardCopied(shell: Copying): CopiedGuard {
  let timer: NodeJS.Timeout | null = null;

  let clearing: Promise<void> = Promise.resolve();

  async function empty(): Promise<void> {
    try {
      await shell.clearCopied();
    } catch {
      process.stderr.write('luwte: the clipboard could not be emptied.\n');
    }
  }

  function clear(): Promise<void> {
    if (timer === null) return clearing;
    clearTimeout(timer);
    timer = null;
    clearing = empty();
    return clearing;
  }

  return {
    copy: async (text) => {
      // Before it is there: whatever happens next, it goes.
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void clear(), stays);
      await shell.copy(text);
    },
    clear,
  };
}
