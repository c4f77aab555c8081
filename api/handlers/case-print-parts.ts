import { type CodeListName, codeLists, label } from '../../domain/code-lists/index.ts';
import { type TaskCode, taskCatalogue } from '../../domain/deadlines/index.ts';
import { dutchDay, dutchEuros, dutchMoment } from '../../domain/dutch.ts';
import type { PartKind } from '../../domain/records/access.ts';
import { factWords, partWords } from '../../domain/records/access-words.ts';
import { type PrintPart, printPartOf, printParts } from '../../domain/records/case-print.ts';
import { sevenQuestions } from '../../domain/records/police.ts';
import type { CaseView } from '../contract/cases.ts';
import type { PrintedEntry, PrintedPart } from '../paper/case-page.ts';
import { questionWords } from '../paper/police/facts-page.ts';
import type { Fact, Told } from './access-fact.ts';
import { toldIn } from './access-parts.ts';

type Facts = PrintedEntry['facts'];

/**
 * The parts of a case that were chosen, as they are printed. What is restricted is not in them, nor what
 * rests on it (domain study, §4.3): only its kind is said.
 */
export function printedParts(view: CaseView, wanted: readonly PrintPart[]): PrintedPart[] {
  const isRestricted = (kind: PartKind) => view.restricted.includes(kind);
  const told = toldIn(view);
  return printParts
    .filter((part) => wanted.includes(part))
    .map((part) => {
      const own = told.filter(
        (one) => partOf(one) === part && wanted.includes(printPartOf[one.kind]),
      );
      const kept = own.filter(({ kind }) => isRestricted(kind)).map(({ kind }) => kind);
      const more = moreOf[part];
      const isMoreKept = more !== undefined && isRestricted(more.restsOn);
      const entries = [
        ...own.filter(({ kind }) => !isRestricted(kind)).map((one) => entryOf(one, view)),
        ...(more === undefined || isMoreKept ? [] : more.entries(view)),
      ];
      const restricted = [...kept, ...(isMoreKept ? [more.restsOn] : [])];
      return {
        part,
        entries,
        restricted: [...new Set(restricted.map(nameOf))],
      };
    });
}

/** In an answer he is "the person concerned"; here nobody reads it but who keeps the case. */
const nameOf = (kind: PartKind) => (kind === 'perpetrator' ? 'Veroorzaker' : partWords[kind].nl);

/** What is alone in its part needs no name of its own. */
const nameless: readonly PartKind[] = ['incident', 'report', 'narrative', 'reporter', 'attachment'];

const partOf = ({ part, kind }: Told): PrintPart =>
  part.startsWith('former ') ? 'former' : printPartOf[kind];

function entryOf(told: Told, view: CaseView): PrintedEntry {
  const { part, kind, facts, text = '' } = told;
  const author = authorOf(part, view);
  return {
    heading: nameless.includes(kind) && partOf(told) !== 'former' ? null : nameOf(kind),
    facts: [
      ...facts.map(
        ({ name, form, value }) => [factWords[name].nl, writtenValue(form, value)] as const,
      ),
      ...(part === 'incident' ? incidentFacts(view) : []),
      ...answersFor(told, view),
      ...(author === null ? [] : [['Vastgelegd door', author] as const]),
    ],
    text: kind === 'police_facts' ? '' : text,
  };
}

/** The answers for the police, each with its question. */
const answersFor = ({ kind }: Told, { justice: { facts } }: CaseView): Facts =>
  kind !== 'police_facts' || facts === null
    ? []
    : known(
        ...sevenQuestions.map((question) => [questionWords[question], facts[question]] as const),
      );

/** Who wrote something, when that was a colleague. */
function authorOf(part: string, { notes, contacts, letters }: CaseView): string | null {
  const [kind = '', id = ''] = part.split(' ');
  const rows = { note: notes, contact: contacts, letter: letters }[kind];
  return rows?.find((row) => row.id === id)?.author ?? null;
}

function writtenValue(form: Fact['form'], value: string): string {
  if (form === 'date') return dutchDay(value);
  if (form === 'cents') return dutchEuros(Number(value));
  if (form === 'yes') return 'ja';
  return form === 'text' ? value : code(form, value);
}

const code = (list: CodeListName, value: string) => label(codeLists[list], value, 'nl');
const codes = (list: CodeListName, values: readonly string[]) =>
  values.map((value) => code(list, value)).join(', ');

/** What is not known is not a fact. */
const known = (...facts: readonly (readonly [string, string | null])[]): Facts =>
  facts.flatMap(([term, value]) =>
    value === null || value === '' ? [] : [[term, value] as const],
  );

const incidentFacts = ({ incident }: CaseView): Facts =>
  known(
    ['Locatie', incident.location],
    [
      'Ernst volgens de melder',
      incident.perceivedSeverity && code('perceived_severity', incident.perceivedSeverity),
    ],
    ['Liet zich corrigeren', code('corrected', incident.corrected)],
    ['Aangeboden', incident.bribe && code('bribe_means', incident.bribe.means)],
    ['Om te bereiken', incident.bribe && code('bribe_aim', incident.bribe.aim)],
    ['Antwoord', incident.bribe && code('bribe_response', incident.bribe.response)],
  );

/** What a part holds beside what somebody can ask to see, and with what it is restricted. */
const moreOf: Readonly<
  Partial<
    Record<
      PrintPart,
      { readonly restsOn: PartKind; readonly entries: (view: CaseView) => PrintedEntry[] }
    >
  >
> = {
  care: { restsOn: 'contact', entries: offers },
  police: { restsOn: 'police_report', entries: integrity },
  sharing: { restsOn: 'report', entries: sharing },
  tasks: { restsOn: 'report', entries: tasks },
};

const entry = (heading: string, facts: Facts): PrintedEntry[] =>
  facts.length === 0 ? [] : [{ heading, facts, text: '' }];

const offerFacts = (offered: CaseView['care']['offers']): Facts =>
  offered.map(({ element, status, support }) => [
    code('support_element', element),
    [code('support_status', status), support && code('support_element', support)]
      .filter(Boolean)
      .join(': '),
  ]);

function offers({ care, others, persons }: CaseView): PrintedEntry[] {
  const circle: Facts = care.circle.map(({ who, status }) => [
    code('support_circle', who),
    code('circle_status', status),
  ]);
  return [
    ...entry('Aangeboden ondersteuning', [...offerFacts(care.offers), ...circle]),
    ...others.flatMap(({ person, offers: offered }) => {
      const who = persons.find(({ id }) => id === person)?.identity?.alias ?? 'iemand anders';
      return entry(`Aangeboden ondersteuning aan ${who}`, offerFacts(offered));
    }),
  ];
}

const answers = { yes: 'ja', no: 'nee', unknown: 'niet bekend', undetermined: 'niet bepaald' };

function integrity({ justice: { duty, wbk } }: CaseView): PrintedEntry[] {
  return [
    ...(duty === null
      ? []
      : entry(
          'Aangifteplicht-check',
          known(
            ['Vermoeden dat iemand iets aannam', answers[duty.accepted]],
            ['Advies van', duty.adviceFrom && code('advice_from', duty.adviceFrom)],
            ['Advies op', duty.adviceOn && dutchDay(duty.adviceOn)],
            ['Conclusie', code('duty_conclusion', duty.conclusion)],
            ['Waarom', duty.reason],
          ),
        )),
    ...(wbk === null
      ? []
      : entry(
          'Klokkenluidersmelding',
          known(
            ['Van toepassing', answers[wbk.applicable]],
            ['Overgedragen op', wbk.receivedOn && dutchDay(wbk.receivedOn)],
            ['Ontvangst bevestigd op', wbk.acknowledgedOn && dutchDay(wbk.acknowledgedOn)],
            ['Teruggekoppeld op', wbk.feedbackOn && dutchDay(wbk.feedbackOn)],
            ['Doorverwezen', code('wbk_referral', wbk.referral)],
          ),
        )),
  ];
}

function sharing({ sharing: { consents, disclosures } }: CaseView): PrintedEntry[] {
  return [
    ...consents.flatMap((consent) =>
      entry(
        'Toestemming',
        known(
          ['Doel', code('consent_purpose', consent.purpose)],
          ['Voor wie', codes('role', consent.recipients)],
          ['Welke delen', codes('field_group', consent.groups)],
          [
            'Gegeven',
            `${dutchMoment(consent.givenAt)}, ${code('consent_form', consent.how).toLowerCase()}`,
          ],
          ['Tot en met', consent.until && dutchDay(consent.until)],
          [
            'Ingetrokken',
            consent.withdrawals
              .map((one) => `${dutchMoment(one.withdrawnAt)} (${codes('role', one.recipients)})`)
              .join('; '),
          ],
        ),
      ),
    ),
    ...disclosures.flatMap((shared) =>
      entry(
        'Gedeeld',
        known(
          ['Wanneer', dutchMoment(shared.sharedAt)],
          ['Met wie', [code('role', shared.recipient), shared.toWhom].filter(Boolean).join(': ')],
          ['Welke delen', codes('field_group', shared.groups)],
          ['Hoe', code('disclosure_medium', shared.medium)],
          ['Waarom', shared.reason],
        ),
      ),
    ),
  ];
}

const taskStates = { open: 'open', done: 'gedaan', skipped: 'overgeslagen', moot: 'vervallen' };

const isTask = (found: string): found is TaskCode => Object.hasOwn(taskCatalogue, found);

type Days = Pick<CaseView['tasks'][number], 'due' | 'target' | 'isPeriodUnknown'>;

const termOf = ({ due, target, isPeriodUnknown }: Days) =>
  isPeriodUnknown
    ? `bewaartermijn onbekend: uiterlijk ${dutchDay(target)} vragen`
    : `uiterlijk ${dutchDay(due)}`;

function tasks({ tasks: rows }: CaseView): PrintedEntry[] {
  const facts: Facts = rows.map(({ code: found, words, status, doneOn, ...days }) => {
    const title = isTask(found) ? taskCatalogue[found].title.nl : found;
    const done = doneOn === null ? '' : ` op ${dutchDay(doneOn)}`;
    return [
      words === '' ? title : `${title}: ${words}`,
      `${termOf(days)}, ${taskStates[status]}${done}`,
    ];
  });
  return facts.length === 0 ? [] : [{ heading: null, facts, text: '' }];
}
