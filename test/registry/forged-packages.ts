import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PackedFile } from '../../envelope/tar.ts';
import { type Made, packedFiles } from './packages.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The texts of a release, which somebody who has the key of a sender writes anew. */
export class Forgery {
  readonly #files: Map<string, Uint8Array>;

  private constructor(files: readonly PackedFile[]) {
    this.#files = new Map(files.map(({ name, bytes }) => [name, bytes]));
  }

  static async of(made: Made): Promise<Forgery> {
    return new Forgery(await packedFiles(made.made));
  }

  /** The one name that ends so. */
  named(end: string): string {
    const [name, another] = [...this.#files.keys()].filter((one) => one.endsWith(end));
    if (name === undefined || another !== undefined) throw new Error(`not one ${end}`);
    return name;
  }

  /** What every file but those of the certificate begins with. */
  get stem(): string {
    return this.named('.xlsx').replace(/\.xlsx$/, '');
  }

  text(name: string): string {
    return Buffer.from(this.#files.get(name) ?? []).toString('utf8');
  }

  write(name: string, text: string): this {
    this.#files.set(name, Buffer.from(text));
    return this;
  }

  drop(isDropped: (name: string) => boolean): this {
    for (const name of [...this.#files.keys()]) if (isDropped(name)) this.#files.delete(name);
    return this;
  }

  /** Writes a file anew, and in every other file its new SHA-256 in the place of the old one. */
  change(name: string, changed: (text: string) => string): this {
    const before = sha256(this.#files.get(name) ?? new Uint8Array());
    this.write(name, changed(this.text(name)));
    const after = sha256(this.#files.get(name) ?? new Uint8Array());
    for (const other of this.#files.keys()) {
      const text = this.text(other);
      if (other.endsWith('.xlsx') || !text.includes(before)) continue;
      this.change(other, () => text.replaceAll(before, after));
    }
    return this;
  }

  /** Writes the parts of the workbook anew. */
  workbook(changed: (part: string) => string): this {
    const name = this.named('.xlsx');
    const parts = Object.entries(unzipSync(this.#files.get(name) ?? new Uint8Array()));
    const others = parts.map(([part, bytes]) => [part, strToU8(changed(strFromU8(bytes)))]);
    this.#files.set(name, zipSync(Object.fromEntries(others)));
    return this;
  }

  get files(): PackedFile[] {
    return [...this.#files].map(([name, bytes]) => ({ name, bytes }));
  }
}
