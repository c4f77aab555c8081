import { codeLists } from '../code-lists/index.ts';
import type { FieldShape, PolicyField } from '../policy/field.ts';
import { kindOf, type PolicyKind, policyKinds } from '../policy/records.ts';
import type { ImportField, ImportFields } from './field.ts';
import { alsoYesNo, yesNo } from './yes-no.ts';

/** What people write for a unit besides its name. */
const alsoUnits = new Map([
  ...['alle', 'allemaal', 'iedereen', 'alle afdelingen', 'hele gemeente', 'everybody', 'all'].map(
    (text) => [text, 'organisation'] as const,
  ),
  ...(['raad', 'de raad'] as const).map((text) => [text, 'council'] as const),
  ...(['college', 'b&w', 'b en w', 'het college'] as const).map(
    (text) => [text, 'college'] as const,
  ),
]);

/** How people call the columns of a field, in small letters. */
const names: Readonly<Record<string, readonly string[]>> = {
  units: ['afdelingen', 'afdeling', 'team', 'teams', 'doelgroep', 'units', 'unit', 'departments'],
  unit: ['afdelingen', 'team', 'department'],
  location: ['gebouw', 'vestiging', 'plek', 'building', 'site'],
  measure: ['soort maatregel', 'soort', 'kind of measure', 'kind'],
  phase: ['fase', 'moment', 'phase'],
  state: ['status', 'voortgang', 'state'],
  reviewOn: ['evaluatie', 'evaluatiedatum', 'herzien op', 'opnieuw bekijken', 'review date'],
  reviewedOn: ['laatst herzien', 'reviewed on'],
  agreedOn: ['vaststelling', 'datum vaststelling', 'adopted on'],
  checkedOn: [
    'datum controle',
    'controledatum',
    'laatste controle',
    'controle',
    'checked',
    'last check',
  ],
  displayed: ['hangen zichtbaar', 'zichtbaar', 'huisregels hangen', 'displayed'],
  namesBan: ['toegangsverbod', 'verbod genoemd', 'names the ban', 'ban'],
  heldOn: ['gehouden op', 'gegeven op', 'wanneer', 'held on', 'given on'],
  training: ['training', 'soort training', 'onderwerp', 'kind of training'],
  audience: ['voor wie bedoeld', 'deelnemers', 'for whom'],
  present: ['aantal aanwezig', 'aanwezigen', 'number present', 'attended'],
  invited: ['aantal uitgenodigd', 'genodigden', 'number invited'],
  repeatMonths: ['herhalen', 'herhaling', 'interval', 'repeat'],
  contact: ['soort', 'soort contact', 'kind', 'role', 'rol'],
  name: ['naam', 'contactpersoon', 'functie', 'organisatie', 'contact person'],
  reach: [
    'telefoon',
    'e-mail',
    'email',
    'telefoonnummer',
    'bereikbaar',
    'phone',
    'contact details',
  ],
  owner: ['verantwoordelijke', 'wie', 'responsible'],
  action: ['actie', 'verbeteractie', 'action'],
  dueOn: ['deadline', 'gereed op', 'uiterlijk', 'due'],
  doneOn: ['gereed', 'afgerond op', 'done'],
  situation: ['situatie', 'aanleiding', 'situation'],
  approach: ['aanpak', 'approach'],
  result: ['resultaat', 'uitkomst', 'result'],
  agreed: ['toestemming', 'akkoord', 'agreed'],
  publishedOn: ['gedeeld', 'gepubliceerd op', 'published on'],
  route: ['route', 'weg', 'way'],
  damage: ['schade', 'soort schade', 'damage'],
  remark: ['opmerkingen', 'toelichting', 'notities', 'remarks', 'notes'],
  endedOn: ['einddatum', 'beeindigd op', 'gestopt op', 'ended'],
};

const kindsOfCell = {
  line: 'text',
  prose: 'text',
  code: 'code',
  codes: 'codes',
  date: 'date',
  number: 'number',
  flag: 'code',
} as const satisfies Record<FieldShape['type'], ImportField['kind']>;

/** From which day a record no longer went: beside the fields that every kind has of its own. */
const endedOn: ImportField = {
  kind: 'date',
  needed: false,
  otherwise: null,
  header: { nl: 'Beëindigd op', en: 'Ended on' },
  hint: {
    nl: 'Alleen voor wat niet meer geldt.',
    en: 'Only for what no longer goes.',
  },
  names: names.endedOn ?? [],
};

/** What the columns of a file with records of a kind can be. */
export function policyFields(code: PolicyKind): ImportFields {
  const { fields, day } = kindOf(code);
  const read = Object.entries(fields).map(([name, field]): [string, ImportField] => [
    name,
    importFieldOf(name, field, name === day),
  ]);
  return new Map([...read, ['endedOn', endedOn]]);
}

/** Characters of the longest text of a shape; the schema of the field has the last word. */
const longest = { line: 200, prose: 4000 } as const;

function importFieldOf(name: string, field: PolicyField, isDay: boolean): ImportField {
  const { shape, label, hint, optional } = field;
  const told = hint ?? boundsOf(shape);
  return {
    kind: kindsOfCell[shape.type],
    needed: !optional,
    otherwise: null,
    header: label,
    ...(told ? { hint: told } : {}),
    names: [...(names[name] ?? []), ...(isDay ? ['datum', 'dag', 'date'] : [])],
    ...listOf(shape),
    ...(shape.type === 'line' ? { longest: longest.line, oneLine: true as const } : {}),
    ...(shape.type === 'prose' ? { longest: longest.prose } : {}),
  };
}

function boundsOf(shape: FieldShape): ImportField['hint'] {
  if (shape.type !== 'number') return undefined;
  const { least, most } = shape;
  return { nl: `${least} tot en met ${most}.`, en: `${least} to ${most}.` };
}

/** The choices of a shape, if it has any, and under what their meaning is remembered: the same list means the same. */
function listOf(shape: FieldShape): Pick<ImportField, 'list' | 'also' | 'remembered' | 'typed'> {
  if (shape.type === 'flag') return { list: yesNo, also: alsoYesNo, remembered: yesNo.name };
  if (shape.type !== 'code' && shape.type !== 'codes') return { typed: true };
  const list = codeLists[shape.list];
  return {
    list,
    remembered: shape.list,
    ...(shape.list === 'policy_unit' ? { also: alsoUnits } : {}),
  };
}

/** The name of everything that can be read from a column for some kind. */
export const policyFieldNames: readonly string[] = [
  ...new Set(policyKinds.flatMap((kind) => [...policyFields(kind).keys()])),
];
