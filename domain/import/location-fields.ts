import { department } from '../code-lists/index.ts';
import type { Regime } from '../compartment.ts';
import type { ImportField, ImportFields } from './field.ts';
import { alsoYesNo, yesNo } from './yes-no.ts';

const perhaps = { needed: false, otherwise: null } as const;
const saysYesOrNo = {
  ...perhaps,
  kind: 'code',
  list: yesNo,
  also: alsoYesNo,
  remembered: yesNo.name,
} as const;

/** Everything of a place that can be read from a spreadsheet, in the order in which it is shown. */
const columns = {
  name: {
    kind: 'text',
    needed: true,
    otherwise: null,
    longest: 80,
    oneLine: true,
    header: { nl: 'Naam van de locatie', en: 'Name of the location' },
    names: [
      'locatie',
      'naam',
      'gebouw',
      'vestiging',
      'plek',
      'location',
      'name',
      'building',
      'site',
    ],
  },
  department: {
    ...perhaps,
    kind: 'code',
    list: department,
    regime: 'staff',
    header: { nl: 'Afdeling', en: 'Department' },
    names: ['team', 'wie werkt daar', 'unit'],
  },
  cameras: {
    ...saysYesOrNo,
    header: { nl: 'Camera’s', en: 'Cameras' },
    names: ["camera's", 'camera', 'cameras', 'cameratoezicht', 'camera surveillance'],
  },
  cameraDays: {
    ...perhaps,
    kind: 'number',
    header: { nl: 'Dagen dat beelden blijven', en: 'Days that images are kept' },
    hint: { nl: '1 tot en met 28.', en: '1 to 28.' },
    names: ['bewaartermijn beelden', 'bewaartermijn', 'dagen', 'cameradagen', 'retention', 'days'],
  },
  displayed: {
    ...saysYesOrNo,
    header: { nl: 'De huisregels hangen er', en: 'The house rules are displayed' },
    names: ['huisregels', 'huisregels hangen', 'zichtbaar', 'house rules', 'displayed'],
  },
  namesBan: {
    ...saysYesOrNo,
    header: { nl: 'De huisregels noemen het verbod', en: 'The house rules name the ban' },
    names: ['toegangsverbod', 'verbod', 'verbod genoemd', 'ban', 'names the ban'],
  },
} as const satisfies Readonly<Record<string, ImportField>>;

/** A part of a place that can be read from a column. */
export type LocationField = keyof typeof columns;

/** The name of everything of a place that can be read from a column. */
export const locationFieldNames: readonly string[] = Object.keys(columns);

/** What the columns of a file with places can be. */
export const locationFields = (regime: Regime): ImportFields =>
  new Map(
    Object.entries<ImportField>(columns).filter(
      ([, field]) => field.regime === undefined || field.regime === regime,
    ),
  );
