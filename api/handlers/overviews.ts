import { completeOfficeTask } from '../../db/repositories/office-tasks.ts';
import { periodsBefore } from '../../domain/deadlines/periods.ts';
import { periodInName, periodOf } from '../../statistics/period.ts';
import { LuwteError } from '../contract/errors.ts';
import type { OverviewReader } from '../contract/paper.ts';
import type { Printer } from '../desk-options.ts';
import { overviewPage } from '../paper/overview-page.ts';
import { writePdf } from '../paper/write-pdf.ts';
import type { SingleHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';
import { publishedCourse } from './published-course.ts';
import { folderOutside } from './target-folder.ts';

const readerInFile: Readonly<Record<OverviewReader, string>> = {
  secretary: 'secretaris',
  council: 'raad',
};

/** Periods that are shown beside each other, the one that was asked for among them. */
const mostPeriods = 5;

/** The overview of a month for the secretary (T33). */
const monthly = 'T33';

/** What was asked for about the month that ended last is there. */
function endMonth({ database, today }: OpenVault): void {
  const month = periodsBefore(today).find(({ type }) => type === 'month_ended');
  if (month) completeOfficeTask(database, { code: monthly, about: month.name, on: today });
}

/** Answers to the commands that make documents of what was published. */
export function overviewHandlers({
  vault: vaultNow,
  print,
}: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<SingleHandlers, 'overviews.write'> {
  return {
    'overviews.write': async ({ period, reader, folder: wanted }) => {
      const vault = vaultNow();
      const folder = folderOutside(wanted, vault.folder);
      const kind = periodOf(period)?.kind ?? 'year';
      const course = publishedCourse(vault, { kind, until: period, most: mostPeriods });
      const release = course.at(-1);
      if (release?.period !== period) throw new LuwteError('overview.notPublished');
      const file = `overzicht_${release.municipality.code}_${release.compartment}_${periodInName(period)}_${readerInFile[reader]}.pdf`;
      const page = overviewPage({ reader, release, course, today: vault.today });
      const record = () => vault.audit('overview.write', 'release', period);
      await writePdf(print, { folder, file, page, record });
      if (reader === 'secretary') endMonth(vault);
      return { folder, file };
    },
  };
}
