import { isAbsolute } from 'node:path';
import { type Adding, beginAdding } from '../../db/attachments/adding.ts';
import { exportFile } from '../../db/attachments/export.ts';
import { keepAttachment, removingFiles } from '../../db/attachments/places.ts';
import type { Unsealing } from '../../db/attachments/sealed-file.ts';
import { openStored, throughStored } from '../../db/attachments/stored-file.ts';
import type { OpenCompartment } from '../../db/compartment.ts';
import {
  attachmentById,
  deleteAttachment,
  insertAttachment,
  needAttachmentKey,
  renameAttachment,
  type StoredAttachment,
} from '../../db/repositories/attachments.ts';
import { mediaType, nameOutside } from '../../domain/records/attachment.ts';
import { type attachmentCommands, PIECE_BYTES } from '../contract/attachments.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { openCase, refuseAway, touch } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { refuseDestroying } from './refuse-destroying.ts';
import { refuseExportElsewhere } from './target-folder.ts';

/** What the commands on files need of the desk. */
export interface AttachmentDesk {
  /** The program of the thread that takes documents apart. */
  readonly stripWorker: string | URL;
  /** @throws LuwteError `vault.locked` */
  opened(): OpenCompartment;
  /** The open vault at this moment. */
  vault(): OpenVault;
}

type AttachmentHandlers = {
  readonly [N in keyof typeof attachmentCommands]: (input: Parsed<N>) => Promise<Output<N>>;
};

/** Answers to the commands on files, and a way to let go of what they have in hand. */
export interface AttachmentRoom {
  readonly handlers: AttachmentHandlers;
  /** Throws away what is being added, and stops reading. */
  letGo(): void;
}

/** A file that is being added: one at a time, as the window adds them. */
interface InHand {
  readonly adding: Adding;
  readonly caseId: string;
  readonly name: string;
}

/** A file that is being read, and how far that is. */
interface InView {
  readonly id: string;
  readonly unsealing: Unsealing;
  at: number;
}

/** Makes the commands on files of a desk. */
export function attachmentRoom(desk: AttachmentDesk): AttachmentRoom {
  let inHand: InHand | null = null;
  let inView: InView | null = null;

  function letGoOfAdding(): void {
    inHand?.adding.discard();
    inHand = null;
  }

  function stopReading(): void {
    inView?.unsealing.close();
    inView = null;
  }

  function beingAdded(adding: string): InHand {
    if (inHand?.adding.id !== adding) throw new LuwteError('attachment.interrupted');
    return inHand;
  }

  /** Does something with what is being added; when that fails, nothing of it is left. */
  async function orLetGo<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      letGoOfAdding();
      throw error;
    }
  }

  const place = () => ({ ...placeOf(desk.vault()), opened: desk.opened() });

  const handlers: AttachmentHandlers = {
    'attachments.begin': async ({ caseId, name, bytes, leaveMetadata }) => {
      letGoOfAdding();
      const vault = desk.vault();
      openCase(vault, caseId);
      needAttachmentKey(vault.database, caseId);
      const { stripWorker } = desk;
      const adding = await beginAdding({ ...place(), caseId, bytes, leaveMetadata, stripWorker });
      inHand = { adding, caseId, name };
      return { adding: adding.id };
    },

    'attachments.append': async ({ adding, piece }) => {
      const { adding: file } = beingAdded(adding);
      await orLetGo(() => file.append(Buffer.from(piece, 'base64')));
      return {};
    },

    'attachments.finish': async ({ adding }) => {
      const { adding: file, caseId, name } = beingAdded(adding);
      return orLetGo(async () => {
        const added = await file.finish();
        const vault = desk.vault();
        vault.database.transaction(() => {
          openCase(vault, caseId);
          insertAttachment(vault.database, { ...added, caseId, name, addedAt: vault.now });
          touch(vault, caseId);
          vault.audit('attachment.add', 'attachment', added.id);
        })();
        // From here on it is kept: the next opening gives it its name when that fails now.
        inHand = null;
        keepAttachment(placeOf(vault), added.id);
        return { id: added.id, mediaType: added.mediaType, metadata: added.metadata };
      });
    },

    'attachments.cancel': async ({ adding }) => {
      beingAdded(adding);
      letGoOfAdding();
      return {};
    },

    'attachments.read': async ({ id, from }) => {
      const attachment = attachmentIn(desk.vault(), id);
      if (from === 0) {
        stopReading();
        inView = { id, at: 0, unsealing: await openStored(place(), attachment) };
        desk.vault().audit('attachment.view', 'attachment', id);
      }
      if (inView?.id !== id || inView.at !== from) throw new LuwteError('attachment.interrupted');
      try {
        const piece = await inView.unsealing.next(PIECE_BYTES);
        if (piece === null) stopReading();
        else inView.at += piece.length;
        return { piece: piece?.toString('base64') ?? '', ended: piece === null };
      } catch (error) {
        stopReading();
        throw error;
      }
    },

    'attachments.rename': async ({ id, name }) => {
      const vault = desk.vault();
      refuseAway(vault, attachmentIn(vault, id).caseId);
      vault.database.transaction(() => {
        renameAttachment(vault.database, id, name);
        vault.audit('attachment.rename', 'attachment', id);
      })();
      return {};
    },

    'attachments.remove': async ({ id }) => {
      const vault = desk.vault();
      const { caseId } = attachmentIn(vault, id);
      refuseAway(vault, caseId);
      refuseDestroying(vault, { caseId, rules: ['evidence'] });
      if (inView?.id === id) stopReading();
      removingFiles(placeOf(vault), [id], () =>
        vault.database.transaction(() => {
          deleteAttachment(vault.database, id);
          vault.audit('attachment.remove', 'attachment', id);
        })(),
      );
      return {};
    },

    'attachments.export': async ({ id, folder }) => {
      if (!isAbsolute(folder)) throw new LuwteError('attachment.folderMissing');
      const vault = desk.vault();
      refuseExportElsewhere(folder, vault.limits);
      const attachment = attachmentIn(vault, id);
      const wanted = nameOutside(attachment.name, mediaType.parse(attachment.mediaType));
      // Before anything leaves: what was written is in the log, whatever happens then.
      vault.audit('attachment.export', 'attachment', id);
      const name = await exportFile(vault.folder, folder, wanted, (take) =>
        throughStored(place(), attachment, take),
      );
      return { name };
    },
  };

  return {
    handlers,
    letGo: () => {
      letGoOfAdding();
      stopReading();
    },
  };
}

const placeOf = ({ folder, compartment }: OpenVault) => ({ folder, compartment });

/** @throws LuwteError `attachment.notFound` */
function attachmentIn({ database }: OpenVault, id: string): StoredAttachment {
  const found = attachmentById(database, id);
  if (!found) throw new LuwteError('attachment.notFound');
  return found;
}
