import type { PoliceFacts, SevenQuestion } from '../../domain/records/police.ts';
import type { DateString } from '../../domain/time.ts';
import { confidential, dayInWords, factTable, heading, list, page, paragraph } from './page.ts';

/** What a page of facts for the police says; codes are in words already. */
export interface FactsSheet {
  readonly municipality: string;
  readonly today: DateString;
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

const questions = {
  who: 'Wie',
  what: 'Wat',
  where: 'Waar',
  withWhat: 'Waarmee',
  inWhichWay: 'Op welke wijze',
  when: 'Wanneer',
  why: 'Waarom',
} as const satisfies Record<SevenQuestion, string>;

/** The page of facts for the police, in Dutch: seven answers, domicile, and what to ask for. */
export function factsSheet({ municipality, today, facts, report, evidence }: FactsSheet): string {
  return page(
    'Feiten voor de politie',
    [
      confidential('de politie en het Openbaar Ministerie'),
      paragraph(`${municipality}, ${dayInWords(today)}`),
      ...(report ? [heading('De melding of aangifte'), factTable(reportFacts(report))] : []),
      heading('Wat er is gebeurd'),
      // Safe: the keys of the object are the names of its questions.
      factTable(
        (Object.keys(questions) as SevenQuestion[]).map((key) => [questions[key], facts[key]]),
      ),
      heading('Wat wij de politie vragen'),
      list(requests(municipality, report?.isDomicileAtEmployer ?? true)),
      ...(evidence.length > 0 ? [heading('Bewijs'), list(evidence)] : []),
      paragraph(
        'Dit blad helpt bij het gesprek met de politie. Welk strafbaar feit het is, beoordelen politie en OM.',
        'small',
      ),
    ].join('\n'),
  );
}

function reportFacts(report: NonNullable<FactsSheet['report']>): [string, string][] {
  const { kind, filedBy, offences, articles, number, anonymity } = report;
  const facts: [string, string][] = [
    ['Soort', kind],
    ['Door', filedBy],
    ['Vermoeden van', offences.join(', ')],
    ['Artikelen', articles],
    ['Nummer', number],
    ['Naam van het slachtoffer', anonymity],
  ];
  return facts.filter(([, value]) => value !== '');
}

function requests(municipality: string, isDomicileAtEmployer: boolean): string[] {
  return [
    'Het slachtoffer heeft een publieke taak. Wilt u de VPT-code (veilige publieke taak) bij deze zaak vastleggen?',
    'Wilt u de Eenduidige Landelijke Afspraken (ELA) van politie en OM op deze zaak toepassen?',
    ...(isDomicileAtEmployer
      ? [
          `Het slachtoffer kiest domicilie bij de werkgever: ${municipality}. Wilt u dat adres gebruiken, en nergens het privéadres?`,
        ]
      : []),
    'Ziet u geen strafbaar feit? Wilt u dan vragen of de hulpofficier van justitie dat ook vindt?',
    'Wilt u laten weten wie wij voor vragen kunnen bellen, en onder welk nummer de zaak staat?',
  ];
}
