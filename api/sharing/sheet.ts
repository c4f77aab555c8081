import {
  type CodeListName,
  codeLists,
  consentPurpose,
  type FieldGroup,
  fieldGroup,
  label,
} from '../../domain/code-lists/index.ts';
import type { Compartment } from '../../domain/compartment.ts';
import { dutchDay, dutchEuros, dutchMoment } from '../../domain/dutch.ts';
import type { OwnSystem } from '../../domain/records/own-system.ts';
import { referenceOf } from '../../domain/sharing/stop-request.ts';
import type { CaseView } from '../contract/cases.ts';
import type { Sheet } from '../contract/sharing.ts';
import { ownWords } from './own-words.ts';

type Line = Sheet['sections'][number]['lines'][number];

/** What a sheet says besides the parts of the case. */
interface SheetFacts {
  /** Null as long as nothing left. */
  readonly id: string | null;
  readonly recipient: string;
  readonly toWhom: string | null;
  readonly groups: readonly FieldGroup[];
  /** Of whom it is, beside the reporter; null when it is of the reporter. */
  readonly person: string | null;
  /** Null when it rests on no consent. */
  readonly purpose: string | null;
  readonly sharedAt: string;
  readonly compartment: Compartment;
  readonly municipality: string;
  /** The name on the card of the counsellor; null when there is none. */
  readonly from: string | null;
  /** What the organisation's own system calls things; null for who does not type over into it. */
  readonly own: OwnSystem | null;
}

const title = 'Gegevens uit een melding';
const confidential =
  'Vertrouwelijk. Alleen voor wie hieronder staat, en alleen voor dit doel. Niet kopiëren, niet doorgeven, en vernietigen zodra het niet meer nodig is.';
const nothingKnown = 'Hierover is niets vastgelegd.';

const senders = {
  staff: 'Vertrouwenspersoon ambtenaren',
  political: 'Vertrouwenspersoon politieke ambtsdragers',
  council: 'Griffier',
  policy: 'Coördinator weerbaarheid',
} as const satisfies Record<Compartment, string>;

/**
 * What leaves of a case, word for word: the parts that were chosen and nothing else. No number, no
 * alias, and no name unless the part of who the reporter is goes along (domain study, §4.5, point 9).
 */
export function sheetOf(view: CaseView, facts: SheetFacts): Sheet {
  const { id, recipient, toWhom, groups, purpose, sharedAt } = facts;
  const from = facts.from === null ? '' : `, ${facts.from}`;
  const told = facts.person === null ? sections : { ...sections, ...sectionsOf(facts.person) };
  return {
    reference: id === null ? '' : referenceOf(id),
    title,
    confidential,
    facts: [
      { term: 'Voor', value: [code('role', recipient), toWhom ?? ''].filter(Boolean).join(': ') },
      { term: 'Van', value: `${senders[facts.compartment]}${from}, ${facts.municipality}` },
      { term: 'Doel', value: purpose === null ? dutyWords : label(consentPurpose, purpose, 'nl') },
      { term: 'Gedeeld op', value: dutchMoment(sharedAt) },
    ],
    sections: fieldGroup.codes
      .filter((row) => groups.includes(row.code))
      .map((row) => {
        const isFacts = row.code === 'incident_facts';
        const entry = isFacts && facts.own !== null ? ownWords(facts.own, view) : [];
        const lines = [...told[row.code](view), ...entry];
        return {
          group: row.code,
          title: facts.person !== null && row.code === 'identity' ? 'Wie het betreft' : row.nl,
          lines: lines.length === 0 ? [{ term: '', value: nothingKnown }] : lines,
        };
      }),
  };
}

const dutyWords = 'Gedeeld zonder toestemming, om ernstige schade te voorkomen';

const code = (list: CodeListName, value: string) => label(codeLists[list], value, 'nl');

const codes = (list: CodeListName, values: readonly string[] = []) =>
  values.map((value) => code(list, value)).join(', ');

const line = (term: string, value: string | null): readonly Line[] =>
  value === null || value === '' ? [] : [{ term, value }];

/** What each part of a case says on paper. Parts that nobody may get say nothing. */
const sections: Readonly<Record<FieldGroup, (view: CaseView) => readonly Line[]>> = {
  identity: ({ reporter: { name, contact, position } }) => [
    { term: 'Naam', value: name === '' ? 'Niet vastgelegd' : name },
    ...line('Te bereiken via', contact),
    ...(position.regime === 'staff'
      ? [
          ...line('Afdeling', code('department', position.department)),
          ...line(
            'Functie',
            position.functionGroup && code('function_group', position.functionGroup),
          ),
        ]
      : line('Ambt', code('office', position.office))),
  ],
  incident_facts: ({ incident }) => [
    { term: 'Wanneer', value: occurredWords(incident.occurred) },
    { term: 'Wat', value: code('nature', incident.nature) },
    ...line('Ook', incident.extraNatures.map((nature) => code('nature', nature)).join(', ')),
    { term: 'Waar of waarlangs', value: code('channel', incident.channel) },
    ...line('Locatie', incident.location),
    ...line('Bij welk werk', incident.workProcess && code('work_process', incident.workProcess)),
    { term: 'Hoe ernstig', value: code('severity', incident.severity) },
    ...line('Aangeboden', incident.bribe && code('bribe_means', incident.bribe.means)),
    ...line('Om te bereiken', incident.bribe && code('bribe_aim', incident.bribe.aim)),
    ...line('Antwoord', incident.bribe && code('bribe_response', incident.bribe.response)),
  ],
  perpetrator_identity: ({ incident, persons }) => [
    { term: 'Soort veroorzaker', value: code('perpetrator_kind', incident.perpetratorKind) },
    { term: 'Bekend', value: code('perpetrator_known', incident.perpetratorKnown) },
    ...persons.flatMap(({ role, identity }) =>
      role !== 'perpetrator' || identity === null
        ? []
        : [
            ...line('Naam', identity.name),
            ...line('Geboortejaar', identity.birthYear === null ? null : `${identity.birthYear}`),
            ...line('E-mail', identity.email),
            ...line('Telefoon', identity.phone),
          ],
    ),
  ],
  measures: ({ measures }) =>
    measures.map(({ kind, decidedOn, endsOn }) => ({
      term: dutchDay(decidedOn),
      value: `${code('perp_measure', kind)}${endsOn === null ? '' : `, tot en met ${dutchDay(endsOn)}`}`,
    })),
  police: ({ police }) =>
    police.map(({ status, on, number }) => ({
      term: dutchDay(on),
      value: [code('police_status', status), number].filter(Boolean).join(', nummer '),
    })),
  damage: ({ claims }) =>
    claims.flatMap(({ status, lines, payments }) => [
      ...lines.map(({ kind, cents, on }) => ({
        term: dutchDay(on),
        value: `${code('damage_kind', kind)}, ${dutchEuros(cents)} (${code('damage_status', status)})`,
      })),
      ...payments.map(({ kind, cents, on }) => ({
        term: dutchDay(on),
        value: `${code('payment_kind', kind)}, ${dutchEuros(cents)}`,
      })),
    ]),
  aftercare_plan: ({ care, tasks }) => careLines(care.offers, tasks, null),
  consequences: ({ consequences: found }) => [
    ...line('Voor de melder zelf', codes('consequence_personal', found?.told?.personal)),
    ...line('Voor het werk', codes('consequence_work', found?.told?.work)),
  ],
  narrative: () => [],
  camera_window: () => [],
};

const plannedContacts: readonly string[] = ['T19', 'T20', 'T21', 'T22', 'T23'];

/** What was agreed for somebody: the kinds of support, and the talks that are to come. */
const careLines = (
  offers: CaseView['care']['offers'],
  tasks: CaseView['tasks'],
  whose: string | null,
): readonly Line[] => [
  ...offers.map(({ element, status, support }) => ({
    term: code('support_element', element),
    value: [code('support_status', status), support && code('support_element', support)]
      .filter(Boolean)
      .join(': '),
  })),
  ...tasks
    .filter(({ code: task, status }) => plannedContacts.includes(task) && status === 'open')
    .filter(({ person }) => person === whose)
    .map(({ due }) => ({ term: 'Nazorggesprek', value: `uiterlijk ${dutchDay(due)}` })),
];

/** What a sheet says of a victim or a witness who agreed for himself: nothing of the reporter. */
const sectionsOf = (person: string) => ({
  identity: ({ persons }: CaseView): readonly Line[] => {
    const found = persons.find(({ id }) => id === person);
    const { name = '', phone = '', email = '' } = found?.identity ?? {};
    return [
      { term: 'Naam', value: name === '' ? 'Niet vastgelegd' : name },
      ...line('Te bereiken via', [phone, email].filter(Boolean).join(', ')),
      ...line('Soort betrokkene', found ? code('person_kind', found.kind) : null),
    ];
  },
  aftercare_plan: ({ others, tasks }: CaseView): readonly Line[] => {
    const offers = others.find((care) => care.person === person)?.offers ?? [];
    return careLines(offers, tasks, person);
  },
});

function occurredWords(occurred: CaseView['incident']['occurred']): string {
  if (occurred.kind === 'unknown') return 'Niet bekend';
  if (occurred.kind === 'on') return dutchDay(occurred.on);
  return `${dutchDay(occurred.from)} tot en met ${dutchDay(occurred.until)}`;
}
