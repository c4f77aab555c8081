import { randomUUID } from 'node:crypto';
import { label, role as roles } from '../../domain/code-lists/index.ts';
import { dutchMoment } from '../../domain/dutch.ts';
import { caseView } from '../contract/cases.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Printer } from '../desk-options.ts';
import { casePage } from '../paper/case-page.ts';
import { writeWithRecord } from '../paper/write-pdf.ts';
import { printedParts } from './case-print-parts.ts';
import { viewCase } from './case-view.ts';
import type { SingleHandlers } from './index.ts';
import { ownCase } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { folderOutside } from './target-folder.ts';

/** Answers to the command that prints a case. */
export function casePrintHandlers({
  vault: vaultNow,
  print,
}: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<SingleHandlers, 'cases.print'> {
  return {
    'cases.print': async ({ caseId, parts: wanted, isMasked, folder: chosen }) => {
      const vault = vaultNow();
      const { database, organisation, regime, practice, role, now, today } = vault;
      // Who reads along in a copy, or waits for a receipt, has no paper of it: its owner answers for that.
      ownCase(vault, caseId);
      const folder = folderOutside(chosen, vault);
      const view = caseView.parse(viewCase(vault, caseId));
      const parts = printedParts(view, wanted);
      if (parts.every(({ entries }) => entries.length === 0))
        throw new LuwteError('casePrint.nothing');
      const who = label(roles, role, 'nl').toLowerCase();
      const page = casePage({
        ...{ number: view.number, regime, practice, today, parts, isMasked },
        municipality: organisation.municipality.name,
        printed: `Afgedrukt op ${dutchMoment(now)} door de ${who}.`,
        keeper: `de ${who} van dit dossier`,
      });
      // Nothing of whose it is, and free on every day.
      const file = `dossier-${randomUUID().slice(0, 8)}.pdf`;
      const record = () => vault.audit('case.print', 'case', caseId);
      await writeWithRecord(print, database, { folder, file, page, record });
      return { folder, file };
    },
  };
}
