/** A hand that types at the pace of a person, in a window that it only knows by what stands there. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** How long a hand that is not quick takes for a key: five keys a second. */
const keyMs = 200;

/** The keyboard of a newcomer, with a count of what was pressed. */
export class Hand {
  keys = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses keys one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await pause(keyMs);
      await this.#page.keyboard.press(key);
      this.keys += 1;
    }
  }

  /** Types a text. */
  async type(text: string): Promise<void> {
    for (const letter of text) await this.press(letter === ' ' ? 'Space' : letter);
  }

  /** Walks on with Tab until focus is in the field, or on what is called so. */
  async walkTo(place: string | RegExp): Promise<void> {
    const seen: string[] = [];
    for (let step = 0; step < 80; step += 1) {
      await this.press('Tab');
      const here = await this.#focus();
      if (typeof place === 'string' ? here.field === place : place.test(here.name)) return;
      seen.push(here.field ?? here.name);
    }
    throw new Error(`Tab never came to ${place}: ${seen.join(' | ')}`);
  }

  /** Types in the field until a choice is found, and takes it. */
  async choose(field: string, text: string): Promise<void> {
    await this.walkTo(field);
    await this.type(text);
    await this.#page.getByRole('option').first().waitFor();
    await this.press('ArrowDown', 'Enter');
  }

  /** Waits for the screen with this title. */
  async screen(title: string | RegExp): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** Waits until words are to be read. */
  async read(words: string | RegExp): Promise<void> {
    await this.#page.getByText(words).first().waitFor();
  }

  #focus(): Promise<{ field: string | undefined; name: string }> {
    return this.#page.evaluate(() => {
      const here = document.activeElement;
      const labels =
        here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement
          ? [...(here.labels ?? [])].map((label) => label.textContent)
          : [];
      const name = [here?.getAttribute('aria-label'), ...labels, here?.textContent].join(' ');
      return {
        field: here?.closest<HTMLElement>('[data-field]')?.dataset.field,
        name: name.trim(),
      };
    });
  }
}
