import { VaultFault } from '../fault.ts';

/** Bytes in the longest line that can be one of a log. */
const LONGEST_LINE = 1024;

/** Takes JSON texts, one on each line, out of pieces as they come. */
export class LineReader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #take: (line: unknown) => void;
  #rest = '';

  constructor(take: (line: unknown) => void) {
    this.#take = take;
  }

  /** @throws VaultFault `officerLog.damaged` for what is no text, no JSON, or too long a line. */
  take(piece: Uint8Array): void {
    const lines = (this.#rest + this.#text(piece)).split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > LONGEST_LINE) throw new VaultFault('officerLog.damaged');
    for (const line of lines) this.#take(parsed(line));
  }

  /** @throws VaultFault `officerLog.damaged` when the last line has no end. */
  end(): void {
    if (this.#rest !== '') throw new VaultFault('officerLog.damaged');
  }

  #text(piece: Uint8Array): string {
    try {
      return this.#decoder.decode(piece, { stream: true });
    } catch {
      throw new VaultFault('officerLog.damaged');
    }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new VaultFault('officerLog.damaged');
  }
}
