import { randomUUID } from 'node:crypto';
import { exportFile } from '../../db/attachments/export.ts';
import {
  insertDisclosure,
  involvedIn,
  type StoredDisclosure,
} from '../../db/repositories/sharing.ts';
import type { ReadTask } from '../../db/repositories/tasks.ts';
import type { FieldGroup, Role } from '../../domain/code-lists/index.ts';
import { namesSomebody } from '../../domain/reaction/names-reporter.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { Printer } from '../desk-options.ts';
import { type CameraClock, cameraPage } from '../paper/camera-page.ts';
import { printed } from '../paper/write-pdf.ts';
import { noteCamera } from './evidence.ts';
import { cameraTaskOf } from './evidence-tasks.ts';
import { everybodyKnownAs } from './known-in-case.ts';
import { templatesIn } from './letters.ts';
import { openCase, refuseUndone, touch } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { refuseExportElsewhere } from './target-folder.ts';

/** Commands that write a page for somebody outside. */
export type PoliceFileName = 'evidence.writeRequest';
/** Whom the page is for. */
const cameraManager = 'camera_manager';

type PoliceFileHandlers = {
  readonly [N in PoliceFileName]: (input: Parsed<N>) => Promise<Output<N>>;
};

/** Answers to the command that writes a page for the manager of a camera. */
export function policeFileHandlers(desk: {
  vault(): OpenVault;
  readonly print: Printer;
}): PoliceFileHandlers {
  return {
    'evidence.writeRequest': async ({ caseId, folder, consent, ...asked }) => {
      const vault = desk.vault();
      openCase(vault, caseId);
      const { organisation, today } = vault;
      refuseUndone(vault, asked.on);
      if (asked.until <= asked.from) throw fieldError('evidence.reversed', 'until');
      if (!organisation.imagesWithoutConsent && !consent) {
        throw fieldError('evidence.noConsent', 'consent');
      }
      if (involvedIn(vault.database, caseId).includes(cameraManager)) {
        throw new LuwteError('consent.involved');
      }
      const clock = clockOf(cameraTaskOf(vault, caseId));
      const municipality = organisation.municipality.name;
      const template = templatesIn(vault).camera;
      refuseNames(vault, caseId, `${asked.place}\n${template.subject}\n${template.body}`);
      const page = cameraPage({ ...asked, template, municipality, today, clock });
      const leaves = { caseId, recipient: cameraManager, groups: ['camera_window'] } as const;
      const file = `verzoek-camerabeelden-${asked.on}.pdf`;
      const pdf = await printed(desk.print, page);
      const name = await write(vault, folder, file, pdf, () => {
        disclose(vault, { ...leaves, ground: 'names_nobody', consentId: null }, 'camera.request');
        noteCamera(vault, caseId, { place: asked.place, requestedOn: today });
        touch(vault, caseId);
      });
      return { name };
    },
  };
}

const clockOf = (task: ReadTask | undefined): CameraClock | null =>
  task
    ? { wipeOn: task.due, target: task.target, isPeriodUnknown: task.isPeriodUnknown === 1 }
    : null;

/** Writes a page; before it is whole, it is recorded that it leaves, or else it does not. */
const write = (
  { folder: vaultFolder, database, limits }: OpenVault,
  folder: string,
  name: string,
  content: string | Uint8Array,
  record: () => void,
) => {
  refuseExportElsewhere(folder, limits);
  return exportFile(vaultFolder, folder, name, async (take) => {
    await take(Buffer.from(content));
    database.transaction(record)();
  });
};

/** Whoever looks after a camera learns of nobody. */
function refuseNames({ database }: OpenVault, caseId: string, words: string): void {
  if (namesSomebody(words, everybodyKnownAs(database, caseId)))
    throw fieldError('evidence.namesSomebody', 'place');
}

interface Leaving extends Pick<StoredDisclosure, 'caseId' | 'ground' | 'consentId'> {
  readonly recipient: Role;
  readonly groups: readonly FieldGroup[];
}

/** Keeps that a page was made for somebody outside. */
export function disclose(
  vault: OpenVault,
  { groups, ...leaving }: Leaving,
  action: 'police.sheet' | 'camera.request',
): void {
  insertDisclosure(vault.database, {
    ...leaving,
    id: randomUUID(),
    sharedAt: vault.now,
    toWhom: '',
    groups: JSON.stringify(groups),
    medium: 'print',
    reason: '',
  });
  vault.audit(action, 'case', leaving.caseId);
}
