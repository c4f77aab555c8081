/** What is said with pictures of a release on paper and in files, in either language. */
import { namesInWords } from '../../domain/names-in-words.ts';
import { periodText } from '../../statistics/formats/reading-guide.ts';
import type { Compartment } from '../../statistics/published-tables.ts';
import { type Release, releasePeriod } from '../../statistics/release.ts';
import type { FigureLanguage } from '../contract/paper.ts';
import { dayInWords } from '../documents/page.ts';

/** The question that the picture of a table answers, and what many of its rows are called. */
interface Question {
  readonly title: string;
  readonly many: string;
  /** What its rows are, above the table and in the name of its file. */
  readonly head: string;
}

/** The words of one language. */
export interface FigureWords {
  readonly locale: string;
  readonly sheet: string;
  readonly fileStem: string;
  readonly questions: Readonly<Record<string, Question>>;
  readonly course: Question;
  /** What the picture of the course is called as a file. */
  readonly courseFile: string;
  readonly quarter: string;
  readonly withheld: string;
  readonly tooSmall: string;
  readonly incidents: string;
  readonly total: string;
  readonly noneShown: string;
  readonly someShown: (shown: number, all: number) => string;
  /** Of the rows with the highest number; their names, the number of each, and the total. */
  readonly most: (
    names: readonly string[],
    words: string,
    total: string,
    areAllShown: boolean,
  ) => string;
  readonly perPeriod: (told: string) => string;
  readonly hiddenBelow: (threshold: number) => string;
  readonly roundedTo: (base: number, width: number) => string;
  readonly about: (municipality: string, compartment: Compartment) => string;
  readonly correction: (number: number) => string;
  readonly howToRead: string;
  readonly few: string;
  readonly made: (day: string) => string;
  readonly published: string;
  readonly certificate: string;
}

const dutch: FigureWords = {
  locale: 'nl-NL',
  sheet: 'Cijfers in beeld',
  fileStem: 'cijfers',
  questions: {
    T2_nature: { title: 'Wat gebeurde er?', many: 'soorten incidenten', head: 'Aard' },
    T3_channel: { title: 'Hoe gebeurde het?', many: 'manieren', head: 'Kanaal' },
    T4_department: { title: 'Op welke afdeling?', many: 'afdelingen', head: 'Afdeling' },
    T5_office: { title: 'In welk ambt?', many: 'ambten', head: 'Ambt' },
    T6_severity: { title: 'Hoe ernstig was het?', many: 'regels', head: 'Ernst' },
    T7_first_talk: {
      ...{ title: 'Was het eerste gesprek op tijd?', many: 'regels' },
      head: 'Afhandeling gesprek',
    },
    T8_reaction: {
      ...{ title: 'Was de reactie op tijd bepaald?', many: 'regels' },
      head: 'Afhandeling reactie',
    },
    T10_quarter: { title: 'Hoeveel per kwartaal?', many: 'kwartalen', head: 'Kwartaal' },
  },
  course: { title: 'Hoe ging het door de tijd?', many: 'perioden', head: 'Periode' },
  courseFile: 'verloop',
  quarter: 'kw',
  withheld: 'afgeschermd',
  tooSmall: 'groep te klein',
  incidents: 'Incidenten',
  total: 'Totaal',
  noneShown: 'Geen van deze getallen kan worden getoond.',
  someShown: (shown, all) => `${shown} van de ${all} getallen worden getoond.`,
  most: (names, words, total, areAllShown) => {
    const isOne = names.length === 1;
    const highest = isOne ? 'Het hoogste getoonde getal' : 'De hoogste getoonde getallen';
    const listed = namesInWords(names, 'nl');
    return `${areAllShown ? 'Het vaakst' : highest}: ${listed}, ${isOne ? '' : 'elk '}${words} van de ${total}.`;
  },
  perPeriod: (told) => `Incidenten per periode. ${told}.`,
  hiddenBelow: (threshold) =>
    `Een aantal staat er alleen als het van ten minste ${threshold} melders komt; anders staat er “afgeschermd”, wat ook nul kan zijn.`,
  roundedTo: (base, width) =>
    `Elk aantal is afgerond op een veelvoud van ${base} en kan hooguit ${width} lager en ${width - 1} hoger zijn. Afgeronde aantallen tellen precies op.`,
  about: (municipality, compartment) =>
    `${municipality} · meldingen bij de vertrouwenspersoon, ${compartment === 'staff' ? 'ambtenaren' : 'politieke ambtsdragers'}`,
  correction: (number) => `verbetering ${number}`,
  howToRead: 'Hoe u dit leest',
  few: 'Weinig meldingen betekent niet dat er weinig gebeurt: veel incidenten worden niet gemeld.',
  made: (day) =>
    `Gemaakt op ${day} uit cijfers die al zijn uitgegeven; er staat niets in wat daar niet in staat.`,
  published: 'Uitgegeven cijfers.',
  certificate: 'Certificaat',
};

const english: FigureWords = {
  locale: 'en-GB',
  sheet: 'Figures in pictures',
  fileStem: 'figures',
  questions: {
    T2_nature: { title: 'What happened?', many: 'kinds of incidents', head: 'Nature' },
    T3_channel: { title: 'How did it happen?', many: 'ways', head: 'Channel' },
    T4_department: { title: 'In which department?', many: 'departments', head: 'Department' },
    T5_office: { title: 'In which office?', many: 'offices', head: 'Office' },
    T6_severity: { title: 'How serious was it?', many: 'rows', head: 'Severity' },
    T7_first_talk: {
      ...{ title: 'Was the first talk in time?', many: 'rows' },
      head: 'Handling talk',
    },
    T8_reaction: {
      ...{ title: 'Was the reaction decided in time?', many: 'rows' },
      head: 'Handling reaction',
    },
    T10_quarter: { title: 'How many per quarter?', many: 'quarters', head: 'Quarter' },
  },
  course: { title: 'How did it go over time?', many: 'periods', head: 'Period' },
  courseFile: 'course',
  quarter: 'Q',
  withheld: 'protected',
  tooSmall: 'group too small',
  incidents: 'Incidents',
  total: 'Total',
  noneShown: 'None of these numbers can be shown.',
  someShown: (shown, all) => `${shown} of the ${all} numbers are shown.`,
  most: (names, words, total, areAllShown) => {
    const isOne = names.length === 1;
    const highest = isOne ? 'The highest number shown' : 'The highest numbers shown';
    const listed = namesInWords(names, 'en');
    return `${areAllShown ? 'Most often' : highest}: ${listed}, ${words} of ${total}${isOne ? '' : ' each'}.`;
  },
  perPeriod: (told) => `Incidents per period. ${told}.`,
  hiddenBelow: (threshold) =>
    `A number is there only when it comes from at least ${threshold} reporters; otherwise it says “protected”, which may also be zero.`,
  roundedTo: (base, width) =>
    `Every number is rounded to a multiple of ${base} and can be at most ${width} lower and ${width - 1} higher. Rounded numbers add up exactly.`,
  about: (municipality, compartment) =>
    `${municipality} · reports to the confidential counsellor, ${compartment === 'staff' ? 'civil servants' : 'political officeholders'}`,
  correction: (number) => `correction ${number}`,
  howToRead: 'How to read this',
  few: 'Few reports do not mean that little happens: many incidents are not reported.',
  made: (day) =>
    `Made on ${day} from figures that were published already; it holds nothing that is not in them.`,
  published: 'Published figures.',
  certificate: 'Certificate',
};

/** The words of each language. */
export const figureWords: Readonly<Record<FigureLanguage, FigureWords>> = {
  nl: dutch,
  en: english,
};

const quarters: Readonly<Record<string, string>> = {
  Q1: 'January to March',
  Q2: 'April to June',
  Q3: 'July to September',
  Q4: 'October to December',
};

/** A period in words: `2026`, `July to September 2026`, `2024 to 2026`. */
export function periodIn(release: Pick<Release, 'period'>, language: FigureLanguage): string {
  if (language === 'nl') return periodText(release);
  const { kind, year } = releasePeriod(release);
  const end = release.period.slice(5);
  if (kind === 'quarter') return `${quarters[end]} ${year}`;
  return kind === 'years' ? `${year} to ${end}` : String(year);
}

const englishDays = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day in words, in the language of the pictures. */
export const dayIn = (day: string, language: FigureLanguage): string =>
  language === 'nl' ? dayInWords(day) : englishDays.format(new Date(`${day}T12:00:00Z`));
