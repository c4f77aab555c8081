import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { exportFile } from '../../db/attachments/export.ts';
import { throughStored } from '../../db/attachments/stored-file.ts';
import type { OpenCompartment } from '../../db/compartment.ts';
import { attachmentById, type StoredAttachment } from '../../db/repositories/attachments.ts';
import { mediaType, nameOutside } from '../../domain/records/attachment.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { Printer } from '../desk-options.ts';
import { answerPage } from '../paper/answer-page.ts';
import { printed } from '../paper/write-pdf.ts';
import { attachmentOf } from './access-justice-parts.ts';
import { partsNaming } from './access-naming.ts';
import { answerableParts, kindOf, requestNow } from './access-requests.ts';
import { templatesIn } from './letters.ts';
import type { OpenVault } from './open-vault.ts';
import { folderOutside, writeNew } from './target-folder.ts';

/** What writing an answer needs of the desk. */
export interface AnswerDesk {
  /** @throws LuwteError `vault.locked` */
  opened(): OpenCompartment;
  /** The open vault at this moment. */
  vault(): OpenVault;
  readonly print: Printer;
}

type Answered = ReturnType<typeof answerableParts>[number];

/** A file that goes along with an answer, and what it is called there. */
interface Copy {
  readonly part: string;
  readonly attachment: StoredAttachment;
  readonly name: string;
}

const names = { nl: 'antwoord', en: 'answer' } as const;

/**
 * Writes an answer as a PDF, with a copy of each file that is given. Neither the names of the files nor
 * the page say where they come from; when one cannot be made or written, none of them is left.
 */
export async function writeAnswer(
  desk: AnswerDesk,
  { id, folder, language, isNobody }: Parsed<'access.write'>,
): Promise<Output<'access.write'>> {
  const vault = desk.vault();
  const target = folderOutside(folder, vault);
  const stem = `${names[language]}-${randomUUID().slice(0, 8)}`;
  const request = requestNow(vault, id);
  const parts = answerableParts(vault, request);
  if (!isNobody && partsNaming(vault, request, parts).length > 0)
    throw new LuwteError('access.namesReporter');
  const copies = copiesOf(vault, parts, stem);
  const page = pageOf(vault, { request, parts, copies, language });
  const pdf = await printed(desk.print, page);
  // Before anything leaves: what was written is in the log, whatever happens then.
  vault.database.transaction(() => {
    vault.audit('access.write', 'access', id);
    for (const { attachment } of copies)
      vault.audit('attachment.export', 'attachment', attachment.id);
  })();
  const written: string[] = [];
  try {
    for (const copy of copies) written.push(await writeCopy(desk, target, copy));
    const file = writeNew(target, `${stem}.pdf`, pdf);
    return { folder: target, file, copies: written };
  } catch (error) {
    for (const name of written) rmSync(join(target, name), { force: true });
    throw error;
  }
}

const templates = { nl: 'access', en: 'access_en' } as const;

function pageOf(
  vault: OpenVault,
  answer: {
    readonly request: ReturnType<typeof requestNow>;
    readonly parts: readonly Answered[];
    readonly copies: readonly Copy[];
    readonly language: 'nl' | 'en';
  },
): string {
  const { request, parts, copies, language } = answer;
  return answerPage({
    template: templatesIn(vault)[templates[language]],
    request: kindOf(request.kind),
    language,
    municipality: vault.organisation.municipality.name,
    answeredBy: request.answeredBy,
    isReporter: request.role === 'reporter',
    hidesFile: request.hidesFile === 1,
    receivedOn: request.receivedOn,
    writtenOn: vault.today,
    parts: parts.map((part) => ({
      ...part,
      copy: copies.find((copy) => copy.part === part.part)?.name ?? null,
    })),
  });
}

/** The files that are given, each under a name that only says which answer it belongs to. */
function copiesOf(
  { database }: OpenVault,
  parts: readonly Answered[],
  stem: string,
): readonly Copy[] {
  const given = parts.filter(({ decided }) => decided.decision === 'give');
  const found = given.flatMap((part) => {
    const id = attachmentOf(part);
    if (id === null) return [];
    const attachment = attachmentById(database, id);
    if (!attachment) throw new LuwteError('attachment.notFound');
    return { part: part.part, attachment };
  });
  return found.map((copy, at) => ({
    ...copy,
    name: nameOutside(`${stem}-${at + 1}`, mediaType.parse(copy.attachment.mediaType)),
  }));
}

function writeCopy(desk: AnswerDesk, target: string, copy: Copy): Promise<string> {
  const { folder, compartment } = desk.vault();
  const place = { folder, compartment, opened: desk.opened() };
  return exportFile(folder, target, copy.name, (take) =>
    throughStored(place, copy.attachment, take),
  );
}
