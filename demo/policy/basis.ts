import type { PolicyUnit } from '../../domain/code-lists/index.ts';
import type { FactsOf } from '../../domain/policy/records.ts';
import type { DateString } from '../../domain/time.ts';
import { desks, type Made, outside, social } from './made.ts';

/** The basis of Waterveen, recorded in a year and the year before it. */
export function basis(last: number, year: number): readonly Made[] {
  const scan = (heldOn: DateString, findings: string): Made => [
    heldOn,
    {
      kind: 'assessment',
      heldOn,
      unit: 'organisation',
      scope: 'everybody',
      findings,
      risk: 'middle',
      owner: 'Coördinator weerbaarheid',
    },
  ];
  return [
    scan(
      `${last}-02-10`,
      'De balies zijn op orde. Voor huisbezoek en online is nog weinig geregeld.',
    ),
    scan(`${year}-02-09`, 'Huisbezoek is geregeld. Kleine afdelingen hebben nog geen afspraken.'),
    [
      `${last}-01-20`,
      {
        kind: 'ambassador',
        role: 'secretary',
        name: null,
        unit: 'organisation',
        from: `${last}-01-20`,
      },
    ],
    [
      `${last}-03-03`,
      { kind: 'ambassador', role: 'griffier', name: null, unit: 'council', from: `${last}-03-03` },
    ],
    [
      `${last}-11-04`,
      {
        kind: 'awareness_session',
        subject: 'Ondermijning herkennen',
        heldOn: `${last}-11-04`,
        units: ['permits', 'supervision_enforcement', 'real_estate_procurement'],
        guest: 'Accountmanager RIEC',
        present: 31,
      },
    ],
    [
      `${year}-03-17`,
      {
        kind: 'vulnerability_check',
        subject: 'Vergunningen voor horeca',
        unit: 'permits',
        vulnerability: 'Eén medewerker behandelt een aanvraag van begin tot eind.',
        measure: 'four_eyes',
        checkedOn: `${year}-03-17`,
        reviewOn: `${year + 1}-03-17`,
      },
    ],
  ];
}

/** The preventive measures of Waterveen. */
export function measures(last: number, year: number): readonly Made[] {
  const measure = (
    day: DateString,
    facts: Pick<FactsOf<'preventive_measure'>, 'measure' | 'phase'> &
      Partial<FactsOf<'preventive_measure'>>,
    ...units: PolicyUnit[]
  ): Made => [
    day,
    {
      kind: 'preventive_measure',
      units,
      location: null,
      state: 'in_place',
      reviewOn: `${year + 1}-02-01`,
      remark: null,
      ...facts,
    },
  ];
  const hall = 'Stadhuis, publiekshal';
  return [
    measure(
      `${last}-02-17`,
      { measure: 'alarm_button', phase: ['during'], location: hall },
      ...desks,
    ),
    measure(
      `${last}-02-17`,
      { measure: 'guards', phase: ['before', 'during'], location: hall },
      ...desks,
    ),
    measure(
      `${last}-03-10`,
      { measure: 'home_visit_pair', phase: ['before'], reviewOn: `${year}-12-01` },
      ...social,
    ),
    measure(
      `${last}-05-12`,
      { measure: 'reaction_matrix', phase: ['during', 'after'] },
      'organisation',
    ),
    measure(
      `${last}-06-16`,
      { measure: 'camera', phase: ['during', 'after'], location: 'Gemeentewerf' },
      ...outside,
    ),
    measure(
      `${year}-01-13`,
      { measure: 'panic_app', phase: ['during'], state: 'planned' },
      ...outside,
    ),
    measure(`${year}-04-14`, { measure: 'four_eyes', phase: ['before'] }, 'permits', 'taxes'),
    measure(`${year}-04-21`, { measure: 'depersonalise', phase: ['before'] }, 'taxes', 'legal'),
    measure(
      `${year}-05-19`,
      { measure: 'home_security_scan', phase: ['before'] },
      'council',
      'college',
    ),
    measure(
      `${year}-09-08`,
      { measure: 'digital_hygiene', phase: ['before'], state: 'planned' },
      'council',
    ),
  ];
}
