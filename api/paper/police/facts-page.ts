import type { Regime } from '../../../domain/compartment.ts';
import type { FactsReader, PoliceFacts, SevenQuestion } from '../../../domain/records/police.ts';
import type { DateString } from '../../../domain/time.ts';
import { factTable, heading, list, paragraph } from '../../documents/page.ts';
import { recordSheet } from '../record-sheet.ts';

/** What a page of facts for the police says; codes are in words already. */
export interface FactsSheet {
  readonly reader: FactsReader;
  readonly municipality: string;
  readonly regime: Regime;
  readonly practice: boolean;
  readonly today: DateString;
  /** Who told it: what he is here, and his name; null when it is not named. */
  readonly reporter: { readonly isVictim: boolean; readonly name: string | null };
  /** What is known of who did it; null when he is not named. */
  readonly perpetrator: readonly string[] | null;
  readonly facts: PoliceFacts;
  readonly report: {
    readonly kind: string;
    readonly filedBy: string;
    readonly offences: readonly string[];
    readonly articles: string;
    readonly number: string;
    readonly anonymity: string;
    /** Whether the address of the employer stands in the papers. */
    readonly isDomicileAtEmployer: boolean;
  } | null;
  readonly evidence: readonly string[];
}

/** What each of the seven questions is called on paper. */
export const questionWords = {
  who: 'Wie',
  what: 'Wat',
  where: 'Waar',
  withWhat: 'Waarmee',
  inWhichWay: 'Op welke wijze',
  when: 'Wanneer',
  why: 'Waarom',
} as const satisfies Record<SevenQuestion, string>;

const heads = {
  police: {
    title: 'Feiten voor de politie',
    mark: 'Alleen voor de politie en het Openbaar Ministerie.',
  },
  mayor: {
    title: 'Feiten voor de burgemeester',
    mark: 'Alleen voor de burgemeester, en voor de politie en het Openbaar Ministerie bij wie de burgemeester hiermee komt.',
  },
} as const satisfies Record<FactsReader, unknown>;

/** The page of facts for the police, in Dutch: seven answers, domicile, and what to ask for. */
export function factsPage(sheet: FactsSheet): string {
  const { reader, municipality, today, regime, practice, facts, report, evidence } = sheet;
  return recordSheet({
    ...heads[reader],
    ...{ municipality, today, regime, practice },
    body: [
      ...(reader === 'mayor' ? forMayor : []),
      heading('Om wie gaat het'),
      factTable(people(sheet)),
      ...(report ? [heading('De melding of aangifte'), factTable(reportFacts(sheet, report))] : []),
      heading('Wat er is gebeurd'),
      // Safe: the keys of the object are the names of its questions.
      factTable(
        (Object.keys(questionWords) as SevenQuestion[]).map((key) => [
          questionWords[key],
          facts[key],
        ]),
      ),
      heading('Wat wij de politie vragen'),
      list(requests(sheet)),
      ...(evidence.length > 0 ? [heading('Bewijs'), list(evidence)] : []),
      paragraph(
        'Dit blad helpt bij het gesprek met de politie. Welk strafbaar feit het is, beoordelen politie en OM.',
        'small',
      ),
    ].join('\n'),
  });
}

const forMayor = [
  paragraph(
    'U gaat met dit blad naar de politie namens een politieke ambtsdrager van de gemeente. Zo blijven diens privégegevens buiten de stukken.',
  ),
  list([
    'Noem in de aangifte geen privéadres, telefoonnummer of e-mailadres van de ambtsdrager.',
    'Geef niet meer door dan op dit blad staat. Is er meer nodig? Vraag het eerst aan wie u dit blad gaf.',
    'Of u dit namens de ambtsdrager kunt doen, en als melding of als aangifte, stemt u af met de politie.',
  ]),
];

const ofRegime = {
  staff: 'Een medewerker van de gemeente',
  political: 'Een politieke ambtsdrager van de gemeente',
} as const satisfies Record<Regime, string>;

function people(sheet: FactsSheet): [string, string][] {
  const { regime, municipality, reporter, perpetrator } = sheet;
  const who = `${ofRegime[regime]} ${municipality}`;
  return [
    [
      reporter.isVictim ? 'Slachtoffer' : 'Melder',
      reporter.name === null
        ? `${who}. De naam staat niet op dit blad.`
        : `${reporter.name}. ${who}.`,
    ],
    ...(hasDomicile(sheet)
      ? [['Adres in de stukken', domicileWords[regime](municipality)] as [string, string]]
      : []),
    ['Veroorzaker', perpetrator?.join('\n') ?? 'De naam staat niet op dit blad.'],
  ];
}

const domicileWords = {
  staff: (town) => `Domicilie bij de werkgever: gemeentehuis van ${town}`,
  political: (town) => `Domicilie op het gemeentehuis van ${town}`,
} as const satisfies Record<Regime, (town: string) => string>;

/** What the mayor brings to the police never has another address; else whatever was recorded. */
const hasDomicile = ({ reader, report }: FactsSheet) =>
  reader === 'mayor' || (report?.isDomicileAtEmployer ?? true);

function reportFacts(
  { reader }: FactsSheet,
  { kind, filedBy, offences, articles, number, anonymity }: NonNullable<FactsSheet['report']>,
): [string, string][] {
  const by = reader === 'mayor' ? 'De burgemeester, namens een politieke ambtsdrager' : filedBy;
  const facts: [string, string][] = [
    ['Soort', kind],
    ['Door', by],
    ['Vermoeden van', offences.join(', ')],
    ['Artikelen', articles],
    ['Nummer', number],
    ['Naam van het slachtoffer', anonymity],
  ];
  return facts.filter(([, value]) => value !== '');
}

function requests(sheet: FactsSheet): string[] {
  const { municipality, regime } = sheet;
  return [
    'Het slachtoffer heeft een publieke taak. Wilt u de VPT-code (veilige publieke taak) bij deze zaak vastleggen?',
    'Wilt u de Eenduidige Landelijke Afspraken (ELA) van politie en OM op deze zaak toepassen?',
    ...(hasDomicile(sheet)
      ? [
          `Het slachtoffer kiest ${domicileWords[regime](municipality).replace(/^D/, 'd')}. Wilt u dat adres gebruiken, en nergens het privéadres?`,
        ]
      : []),
    'Ziet u geen strafbaar feit? Wilt u dan vragen of de hulpofficier van justitie dat ook vindt?',
    'Wilt u laten weten wie wij voor vragen kunnen bellen, en onder welk nummer de zaak staat?',
  ];
}
