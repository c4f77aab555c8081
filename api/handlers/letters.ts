import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeLeaving } from '../../db/leaving-file.ts';
import { hasCaseKey } from '../../db/repositories/corrections.ts';
import { readSetting } from '../../db/repositories/settings.ts';
import { isRunning } from '../../domain/case-selection.ts';
import { label, legalGround, perpMeasure, role } from '../../domain/code-lists/index.ts';
import { type Letter, letterText } from '../../domain/reaction/letter-file.ts';
import {
  blanksIn,
  fillIn,
  type LetterKind,
  type LetterTemplates,
  letterTemplates,
  type Placeholder,
  placeholders,
} from '../../domain/reaction/letter-templates.ts';
import { namesSomebody } from '../../domain/reaction/names-reporter.ts';
import { standardLetters } from '../../domain/reaction/standard-letters.ts';
import { isBan } from '../../domain/records/measure.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { Printer } from '../desk-options.ts';
import { letterPage } from '../paper/letter-page.ts';
import { printed } from '../paper/write-pdf.ts';
import { keepLetter } from './kept-letters.ts';
import { reporterKnownAs } from './known-in-case.ts';
import { measuresView } from './measures.ts';
import { ownCase } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { folderOutside } from './target-folder.ts';

/** The setting in which the templates stand. */
export const templatesSetting = 'letter_templates';

/** The templates of this organisation. */
export function templatesIn({ database }: Pick<OpenVault, 'database'>): LetterTemplates {
  const kept = readSetting(database, templatesSetting);
  if (kept === undefined) return standardLetters;
  // A vault may have kept its letters before other papers had a template.
  return letterTemplates.parse({ ...standardLetters, ...JSON.parse(kept) });
}

type Wanted = Parsed<'letters.preview'>;
type Filled = { readonly subject: string; readonly body: string; readonly missing: Placeholder[] };

/**
 * A letter, filled in from the measure, the municipality and the perpetrator.
 * @throws LuwteError `letter.namesReporter` when what was typed about the measure names the reporter;
 * `letter.banNeedsEnd` for a ban without an end.
 */
export function filledLetter(
  vault: OpenVault,
  templates: LetterTemplates,
  { caseId, measure: id, kind, addressee }: Wanted,
): Filled {
  caseToWriteIn(vault, caseId, kind);
  const measure = measuresView(vault, caseId).find((one) => one.id === id);
  if (!measure) throw new LuwteError('measure.notFound');
  if (isBan(measure.kind) && measure.endsOn === null) throw new LuwteError('letter.banNeedsEnd');
  const { subject, body } = templates[kind];
  const ofMeasure = valuesOf(vault, measure);
  refuseNaming(vault, caseId, fillIn(`${subject}\n${body}`, ofMeasure));
  const values = { ...ofMeasure, veroorzaker: addressee.name, adres: addressee.address };
  const asked = new Set(blanksIn(`${subject}\n${body}`).map(({ name }) => name));
  return {
    subject: fillIn(subject, values),
    body: fillIn(body, values),
    missing: placeholders.filter((name) => asked.has(name) && (values[name] ?? '') === ''),
  };
}

/**
 * A case about which a letter goes out: an open one; of a closed one only that a measure ended, as long
 * as its words can be kept (§2.6).
 */
function caseToWriteIn(vault: OpenVault, caseId: string, kind: LetterKind): void {
  const { status } = ownCase(vault, caseId);
  if (isRunning(status)) return;
  if (kind !== 'end') throw new LuwteError('case.closed');
  if (!hasCaseKey(vault.database, caseId)) throw new LuwteError('letter.notesGone');
}

type KeptMeasure = ReturnType<typeof measuresView>[number];

/** What a measure and the municipality give to fill in. */
function valuesOf(
  { organisation, today }: OpenVault,
  measure: KeptMeasure,
): Partial<Record<Placeholder, string>> {
  const { kind, decidedOn, startsOn, endsOn, decidedBy, places, objection } = measure;
  return {
    gemeente: organisation.municipality.name,
    datum: dayText(today),
    maatregel: label(perpMeasure, kind, 'nl').toLowerCase(),
    besluitdatum: dayText(decidedOn),
    besluit_door: decidedBy === null ? '' : label(role, decidedBy, 'nl').toLowerCase(),
    begin: dayText(startsOn ?? decidedOn),
    einde: endsOn === null ? '' : dayText(endsOn),
    plaatsen: places,
    grond:
      measure.legalGround === null
        ? ''
        : label(legalGround, measure.legalGround, 'nl').toLowerCase(),
    reden: measure.proportionality,
    bezwaar: objection === null ? '' : objectionWords[objection ? 'possible' : 'none'],
  };
}

const objectionWords = {
  possible: 'Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken bij de gemeente.',
  none: 'Bent u het niet eens met dit besluit? Dan kunt u dat per brief aan de gemeente laten weten.',
} as const;

function refuseNaming({ database }: OpenVault, caseId: string, words: string): void {
  if (namesSomebody(words, reporterKnownAs(database, caseId)))
    throw new LuwteError('letter.namesReporter');
}

function dayText(day: string): string {
  const format = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

const fileNames: Readonly<Record<LetterKind, string>> = {
  order_talk: 'ordegesprek',
  warning: 'waarschuwing',
  ban: 'verbod',
  restriction: 'beperking',
  end: 'einde-maatregel',
};

/**
 * Writes a letter outside the vault, as a PDF and as plain text, and keeps it in its case.
 * @throws LuwteError `letter.incomplete` while something it asks for is not known; `paper.notPrinted`.
 */
export async function writeLetter(
  vault: OpenVault,
  print: Printer,
  input: Parsed<'letters.write'>,
): Promise<Output<'letters.write'>> {
  const target = folderOutside(input.folder, vault);
  const templates = templatesIn(vault);
  const { subject, body, missing } = filledLetter(vault, templates, input);
  if (missing.length > 0) throw new LuwteError('letter.incomplete');
  const { kind: addressee, name, address } = input.addressee;
  const letter: Letter = {
    municipality: vault.organisation.municipality.name,
    day: dayText(vault.today),
    addressee: [name, ...address.split('\n').filter((words) => words.trim() !== '')],
    subject,
    body,
  };
  const stem = `brief-${fileNames[input.kind]}-${vault.today}`;
  const text = letterText(letter);
  const onPaper = { name: `${stem}.pdf`, content: await printed(print, letterPage(letter)) };
  const files = [onPaper, { name: `${stem}.txt`, content: text }];
  refuseOther(target, files, text);
  vault.audit('letter.write', 'measure', input.measure);
  for (const file of files) write(join(target, file.name), file.content);
  const { caseId, measure, kind } = input;
  keepLetter(vault, { caseId, measure, kind, addressee, template: templates[kind], text });
  return { files: files.map((file) => file.name) };
}

/** A letter may be read by whoever wrote it, and by nobody else on this computer. */
const forOwner = 0o600;

function write(path: string, content: string | Uint8Array): void {
  try {
    writeLeaving(path, content, forOwner);
  } catch {
    throw new LuwteError('letter.notWritten');
  }
}

/** Of the same letter the files may be written once more; the text says which letter it is. */
function refuseOther(
  folder: string,
  files: readonly { readonly name: string }[],
  text: string,
): void {
  const there = files.map(({ name }) => join(folder, name)).filter((path) => existsSync(path));
  const isSame = there.some(
    (path) => statSync(path).isFile() && readFileSync(path, 'utf8') === text,
  );
  if (there.length > 0 && !isSame) throw new LuwteError('export.fileExists');
}
