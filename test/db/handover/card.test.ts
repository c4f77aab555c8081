import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardText, type Person, readCard } from '../../../db/handover/card.ts';
import { fingerprintOf } from '../../../db/handover/fingerprint.ts';
import { type Identity, newIdentity } from '../../../db/handover/identity.ts';
import { recoveryWords } from '../../../domain/words/recovery-words.ts';
import { faultOf } from '../vault-samples.ts';

const today = '2026-05-04';
const anna = await newIdentity('Anna de Wit', today);
const bram = await newIdentity('Bram', today);

const personOf = ({ name, recipient, signingKey }: Identity): Person => ({
  name,
  compartment: 'staff',
  recipient,
  signingKey,
});

const text = cardText(personOf(anna), today, anna);

const codeOf = async (changed: string) => (await faultOf(() => readCard(changed, 'staff'))).code;

describe('a card', () => {
  it('says who it is of, and how to seal for him', () => {
    expect(readCard(text, 'staff')).toEqual(personOf(anna));
  });

  it('survives a mail program that adds white space around it', () => {
    expect(readCard(`\r\n${text}\r\n\r\n`, 'staff')).toEqual(personOf(anna));
  });

  it('holds nothing that is secret', () => {
    expect(text).not.toContain('AGE-SECRET-KEY');
    expect(text).not.toContain(anna.signingSecret);
  });

  it('of the other compartment is refused', async () => {
    const other = cardText({ ...personOf(anna), compartment: 'political' }, today, anna);
    expect(await codeOf(other)).toBe('card.otherCompartment');
  });

  it('of a newer Luwte is told so', async () => {
    expect(await codeOf(text.replace('"version":1', '"version":2'))).toBe('card.newerVersion');
  });

  it.each([
    ['', 'card.notOne'],
    ['{}', 'card.notOne'],
    ['null', 'card.notOne'],
    ['{"format":"luwte-backup","version":1}', 'card.notOne'],
    [text.slice(0, 200), 'card.notOne'],
    ['{"format":"luwte-kaart","version":1}', 'card.damaged'],
  ])('that is none, %j, is refused', async (content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  it.each([
    ['another name', (card: string) => card.replace('Anna de Wit', 'Anna de Wet')],
    ['another key to seal with', (card: string) => card.replace(anna.recipient, bram.recipient)],
    ['another key to sign with', (card: string) => card.replace(anna.signingKey, bram.signingKey)],
    ['a field more', (card: string) => card.replace('{', '{"a":1,')],
    ['the same facts in another spelling', (card: string) => card.replace('":', '": ')],
  ])('with %s is refused', async (_, change) => {
    expect(change(text)).not.toBe(text);
    expect(await codeOf(change(text))).toBe('card.damaged');
  });

  it('whose signature is the same in another spelling is damaged', async () => {
    const spare = /(.)=="}$/.exec(text.trim())?.[1] ?? '';
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const beside = letters[letters.indexOf(spare) + 1] ?? '';
    expect(await codeOf(text.replace(`${spare}=="}`, `${beside}=="}`))).toBe('card.damaged');
  });

  it('of which any character was changed is never taken for another card', () => {
    fc.assert(
      fc.property(
        fc.nat(text.trim().length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, other) => {
          fc.pre(text[at] !== other);
          const changed = text.slice(0, at) + other + text.slice(at + 1);
          expect(() => readCard(changed, 'staff')).toThrow();
        },
      ),
    );
  });
});

describe('a fingerprint', () => {
  it('is eight words of the list, so 88 bits', () => {
    const words = fingerprintOf('staff', anna);
    expect(words).toHaveLength(8);
    expect(words.every((word) => recoveryWords.includes(word))).toBe(true);
    expect(8 * Math.log2(recoveryWords.length)).toBeGreaterThanOrEqual(80);
  });

  it('is the same for the same keys, and written down it stays the same', () => {
    const keys = { recipient: 'age1x', signingKey: 'sleutel' };
    expect(fingerprintOf('staff', keys).join(' ')).toMatchInlineSnapshot(
      `"drum type esdoorn aanpak schuim mondkap cobra keizer"`,
    );
  });

  it('is another for each key and each compartment', () => {
    const told = [
      fingerprintOf('staff', anna),
      fingerprintOf('political', anna),
      fingerprintOf('staff', { ...anna, recipient: bram.recipient }),
      fingerprintOf('staff', { ...anna, signingKey: bram.signingKey }),
    ].map((words) => words.join(' '));
    expect(new Set(told).size).toBe(told.length);
  });

  it('uses every bit: all words come to stand in every place', () => {
    const seen = Array.from({ length: 8 }, () => new Set<string>());
    for (let number = 0; number < 30_000; number += 1) {
      const words = fingerprintOf('staff', { recipient: String(number), signingKey: '' });
      for (const [place, word] of words.entries()) seen[place]?.add(word);
    }
    expect(seen.map((words) => words.size)).toEqual(Array.from({ length: 8 }, () => 2048));
  });
});
