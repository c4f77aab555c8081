import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { indexCase } from '../../db/repositories/case-list.ts';
import { insertLetter, lettersOf } from '../../db/repositories/letters.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import {
  type LetterKind,
  type LetterTemplate,
  letterKind,
} from '../../domain/reaction/letter-templates.ts';
import { touch } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';

/** The setting that knows which editions of the templates letters were made from. */
const editionsSetting = 'letter_editions';
const editions = z.partialRecord(letterKind, z.array(z.string()));

/** A letter that was written outside of the vault. */
interface Written {
  readonly caseId: string;
  readonly measure: string;
  readonly kind: LetterKind;
  readonly addressee: string;
  readonly template: LetterTemplate;
  readonly text: string;
}

/** Keeps a letter in its case, word for word; one that was written again is not kept twice. */
export function keepLetter(vault: OpenVault, { template, ...letter }: Written): void {
  const { database, now, today } = vault;
  const { caseId, measure, text } = letter;
  const isKept = lettersOf(database, caseId).some(
    (kept) => kept.measure === measure && kept.text === text,
  );
  if (isKept) return;
  database.transaction(() => {
    const edition = editionOf(vault, letter.kind, template);
    insertLetter(database, { ...letter, id: randomUUID(), recordedAt: now, edition, on: today });
    indexCase(database, caseId);
    touch(vault, caseId);
  })();
}

/** The letters of a case, the oldest first. */
export const lettersView = ({ database }: OpenVault, caseId: string) =>
  lettersOf(database, caseId).map((letter) => ({
    ...letter,
    kind: letterKind.parse(letter.kind),
  }));

/**
 * Which edition of a template this is: they are counted when a letter is made from them, whichever way
 * the template came here.
 */
function editionOf({ database }: OpenVault, kind: LetterKind, template: LetterTemplate): number {
  const { subject, body } = template;
  const digest = createHash('sha256')
    .update(JSON.stringify([subject, body]))
    .digest('hex');
  const all = editions.parse(JSON.parse(readSetting(database, editionsSetting) ?? '{}'));
  const known = all[kind] ?? [];
  const at = known.indexOf(digest);
  if (at >= 0) return at + 1;
  const now = { ...all, [kind]: [...known, digest] };
  writeSetting(database, editionsSetting, JSON.stringify(now));
  return known.length + 1;
}
