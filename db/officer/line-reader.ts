import { type FaultCode, VaultFault } from '../fault.ts';

/** Bytes in the longest line that can be one of a log. */
const LONGEST_LINE = 1024;

/** How long a line can be, and what is said of a file whose lines are not as they have to be. */
interface LineBounds {
  readonly longest: number;
  readonly fault: FaultCode;
}

const ofLog: LineBounds = { longest: LONGEST_LINE, fault: 'officerLog.damaged' };

/** Takes JSON texts, one on each line, out of pieces as they come. */
export class LineReader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #take: (line: unknown) => void;
  readonly #bounds: LineBounds;
  #rest = '';

  constructor(take: (line: unknown) => void, bounds = ofLog) {
    this.#take = take;
    this.#bounds = bounds;
  }

  /** @throws VaultFault for what is no text, no JSON, or too long a line. */
  take(piece: Uint8Array): void {
    const lines = (this.#rest + this.#text(piece)).split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > this.#bounds.longest) throw this.#fault();
    for (const line of lines) this.#take(this.#parsed(line));
  }

  /** @throws VaultFault when the last line has no end. */
  end(): void {
    if (this.#rest !== '') throw this.#fault();
  }

  #text(piece: Uint8Array): string {
    try {
      return this.#decoder.decode(piece, { stream: true });
    } catch {
      throw this.#fault();
    }
  }

  #parsed(line: string): unknown {
    try {
      return JSON.parse(line);
    } catch {
      throw this.#fault();
    }
  }

  #fault(): VaultFault {
    return new VaultFault(this.#bounds.fault);
  }
}
