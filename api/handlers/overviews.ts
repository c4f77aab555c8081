import { completeOfficeTask } from '../../db/repositories/office-tasks.ts';
import { periodsBefore } from '../../domain/deadlines/periods.ts';
import { periodInName, periodOf } from '../../statistics/period.ts';
import { LuwteError } from '../contract/errors.ts';
import type { FigureLanguage, OverviewReader } from '../contract/paper.ts';
import type { Printer } from '../desk-options.ts';
import { figureWords } from '../paper/figure-words.ts';
import { figureFile, figuresPage } from '../paper/figures-page.ts';
import { overviewPage } from '../paper/overview-page.ts';
import { figuresOf, type Published } from '../paper/release-figures.ts';
import { writePdf } from '../paper/write-pdf.ts';
import type { SingleHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';
import { publishedCourse } from './published-course.ts';
import { folderOutside, refuseThere, writeNew } from './target-folder.ts';

const readerInFile: Readonly<Record<OverviewReader, string>> = {
  secretary: 'secretaris',
  council: 'raad',
};

/** Periods that are shown beside each other, the one that was asked for among them. */
const mostPeriods = 5;

/** A release with those of the same kind before it; null when the period was not published. */
function publishedUntil(vault: OpenVault, period: string): Published | null {
  const kind = periodOf(period)?.kind ?? 'year';
  const course = publishedCourse(vault, { kind, until: period, most: mostPeriods });
  const release = course.at(-1);
  return release?.period === period ? { release, course } : null;
}

/**
 * Writes each picture of a release to a file that was not there yet.
 * @returns their names.
 */
function writeFigures(
  folder: string,
  stem: string,
  published: Published & { readonly language: FigureLanguage },
  record: () => void,
): string[] {
  const { release, language } = published;
  const figures = figuresOf(published, language);
  if (figures.length === 0) throw new LuwteError('figures.nothingShown');
  const files = figures.map((figure) => ({ name: `${stem}_${figure.name}.svg`, figure }));
  for (const { name } of files) refuseThere(folder, name);
  record();
  return files.map(({ name, figure }) =>
    writeNew(folder, name, figureFile(figure, release, language)),
  );
}

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
}): Pick<SingleHandlers, 'overviews.write' | 'figures.write'> {
  return {
    'overviews.write': async ({ period, reader, folder: wanted }) => {
      const vault = vaultNow();
      const folder = folderOutside(wanted, vault);
      const published = publishedUntil(vault, period);
      if (published === null) throw new LuwteError('overview.notPublished');
      const { release } = published;
      const file = `overzicht_${release.municipality.code}_${release.compartment}_${periodInName(period)}_${readerInFile[reader]}.pdf`;
      const page = overviewPage({ reader, ...published, today: vault.today });
      const record = () => vault.audit('overview.write', 'release', period);
      await writePdf(print, { folder, file, page, record });
      if (reader === 'secretary') endMonth(vault);
      return { folder, file };
    },

    'figures.write': async ({ period, form, language, folder: wanted }) => {
      const vault = vaultNow();
      const folder = folderOutside(wanted, vault);
      const published = publishedUntil(vault, period);
      if (published === null) throw new LuwteError('figures.notPublished');
      const record = () => vault.audit('figures.write', 'release', period);
      const { release } = published;
      const stem = `${figureWords[language].fileStem}_${release.municipality.code}_${release.compartment}_${periodInName(period)}`;
      const wanting = { ...published, language };
      if (form === 'svg') return { folder, files: writeFigures(folder, stem, wanting, record) };
      const page = figuresPage({ ...wanting, today: vault.today });
      return {
        folder,
        files: [await writePdf(print, { folder, file: `${stem}.pdf`, page, record })],
      };
    },
  };
}
