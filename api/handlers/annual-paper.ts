import { sectionsOf } from '../../db/repositories/annual.ts';
import { completeOfficeTask } from '../../db/repositories/office-tasks.ts';
import { yearsUntil } from '../../statistics/period.ts';
import type { Release } from '../../statistics/release.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import type { Printer } from '../desk-options.ts';
import { annualReport } from '../paper/annual/contents.ts';
import type { ReportDocument } from '../paper/annual/document.ts';
import { reportPage } from '../paper/annual/page.ts';
import { writePdf } from '../paper/write-pdf.ts';
import { adviceIn, figuresOfYear, foundInReport } from './annual-view.ts';
import { elsewhereFor } from './benchmarks.ts';
import type { SingleHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';
import { publishedCourse } from './published-course.ts';
import { folderOutside, refuseThere, writeNew } from './target-folder.ts';

/** Years that stand beside each other in a report. */
const mostYears = 5;

/** The task to make the annual report. */
const annualTask = 'T34';

/**
 * The release of a year.
 * @throws LuwteError `annual.notPublished`, `annual.notCertified`.
 */
export function certifiedRelease(vault: Pick<OpenVault, 'database'>, year: number): Release {
  const { state, release } = figuresOfYear(vault, String(year));
  if (release === null) throw new LuwteError('annual.notPublished');
  if (state === 'unproven') throw new LuwteError('annual.notCertified');
  return release;
}

function reportOf(vault: OpenVault, year: number): ReportDocument {
  const { database, regime, today, practice } = vault;
  const release = certifiedRelease(vault, year);
  const years = figuresOfYear(vault, yearsUntil(year));
  return annualReport({
    ...{ year, regime, today, practice, release },
    together: years.state === 'unproven' ? null : years.release,
    course: publishedCourse(vault, { kind: 'year', until: String(year), most: mostYears }),
    written: new Map(sectionsOf(database, year).map(({ section, words }) => [section, words])),
    advice: adviceIn(vault, year),
    elsewhere: elsewhereFor(vault),
  });
}

function refuseNames(vault: OpenVault, { year, isNobody }: Parsed<'annual.write'>): void {
  if (isNobody) return;
  const named = foundInReport(vault, year).find(({ kind }) => kind === 'name');
  if (named) throw new LuwteError('annual.namesSomebody', { name: named.words });
}

/** Answers to the command that writes the annual report of a year. */
export function annualPaperHandlers({
  vault: vaultNow,
  print,
}: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<SingleHandlers, 'annual.write'> {
  return {
    'annual.write': async (wanted) => {
      const { year, form } = wanted;
      const vault = vaultNow();
      const { organisation, regime, today, database } = vault;
      const folder = folderOutside(wanted.folder, vault);
      const report = reportOf(vault, year);
      refuseNames(vault, wanted);
      const file = `jaarverslag_${organisation.municipality.code}_${regime}_${year}.${form}`;
      refuseThere(folder, file);
      const record = () => vault.audit('annual.write', 'annual', String(year));
      if (form === 'pdf') {
        const page = reportPage(report, regime);
        await writePdf(print, { folder, file, page, record });
      } else {
        // Writing for Word takes a library as large as all the rest of this thread.
        const { reportForWord } = await import('../paper/annual/word-file.ts');
        const bytes = await reportForWord(report, { regime, today });
        record();
        writeNew(folder, file, bytes);
      }
      completeOfficeTask(database, { code: annualTask, about: String(year), on: today });
      return { folder, file };
    },
  };
}
