import { z } from 'zod';
import {
  codeField,
  dateField,
  flagField,
  lineField,
  optional,
  type PolicyField,
  proseField,
  remarkField,
} from './field.ts';
import { policyKind } from './kind.ts';

/** A month `2026-09`, a quarter `2026-Q3` or a year `2026`. */
const periodSchema = z.string().regex(/^20\d{2}(-(0[1-9]|1[0-2])|-Q[1-4])?$/, 'period.shape');

const periodField: PolicyField<typeof periodSchema> = {
  label: { nl: 'Periode', en: 'Period' },
  hint: {
    nl: 'Een maand als 2026-09, een kwartaal als 2026-Q3, een jaar als 2026.',
    en: 'A month as 2026-09, a quarter as 2026-Q3, a year as 2026.',
  },
  shape: { type: 'line' },
  optional: false,
  schema: periodSchema,
};

/** With whom the municipality works, where to go, and what is to become better (§2.0, §2.2, §2.3). */
export const contactKinds = [
  policyKind({
    code: 'executing_organisation',
    measure: 'PREVENT',
    title: 'name',
    day: 'alignedOn',
    words: {
      name: { nl: 'Uitvoeringsorganisatie', en: 'Executing organisation' },
      plural: { nl: 'Uitvoeringsorganisaties', en: 'Executing organisations' },
      about: {
        nl: 'Wie taken voor de gemeente uitvoert, en of de aanpak is afgestemd.',
        en: 'Who carries out tasks for the municipality, and whether the approach is aligned.',
      },
      add: { nl: 'Organisatie toevoegen', en: 'Add organisation' },
    },
    fields: {
      name: lineField({ nl: 'Naam', en: 'Name' }),
      task: lineField({ nl: 'Taak', en: 'Task' }),
      responsible: proseField({
        nl: 'Wie waarvoor verantwoordelijk is',
        en: 'Who is responsible for what',
      }),
      aligned: flagField({ nl: 'De aanpak is afgestemd', en: 'The approach is aligned' }),
      alignedOn: dateField({ nl: 'Laatst besproken op', en: 'Last discussed on' }),
    },
  }),
  policyKind({
    code: 'contact',
    measure: 'POLICE',
    title: 'contact',
    words: {
      name: { nl: 'Contact', en: 'Contact' },
      plural: { nl: 'Vaste contacten', en: 'Fixed contacts' },
      about: {
        nl: 'Politie, OM, begeleiding bij aangifte en schadeverhaal: één vast punt voor elk.',
        en: 'Police, prosecution, companion for reports and recovery of damage: one fixed point each.',
      },
      add: { nl: 'Contact toevoegen', en: 'Add contact' },
    },
    fields: {
      contact: codeField({ nl: 'Waarvoor', en: 'For what' }, 'contact_kind'),
      name: lineField({
        nl: 'Naam of functie',
        en: 'Name or function',
      }),
      reach: lineField({ nl: 'Bereikbaar via', en: 'Reached by' }),
      remark: remarkField,
    },
  }),
  policyKind({
    code: 'reporting_route',
    measure: 'REPORT',
    title: 'name',
    day: 'publicisedOn',
    words: {
      name: { nl: 'Meldroute', en: 'Reporting route' },
      plural: { nl: 'Meldroute', en: 'Reporting route' },
      about: {
        nl: 'Hoe iemand meldt en bij wie. Maak dit twee keer per jaar opnieuw bekend.',
        en: 'How somebody reports, and to whom. Make it known anew twice a year.',
      },
      add: { nl: 'Meldroute toevoegen', en: 'Add route' },
    },
    fields: {
      name: lineField({ nl: 'Naam', en: 'Name' }),
      procedure: proseField({ nl: 'Zo meldt u', en: 'How to report' }),
      staffContacts: proseField({
        nl: 'Contactpersonen voor medewerkers',
        en: 'Contact persons for staff',
      }),
      politicalContacts: proseField({
        nl: 'Contactpersonen voor politieke ambtsdragers',
        en: 'Contact persons for officeholders',
      }),
      publicisedOn: optional(
        dateField({ nl: 'Laatst bekendgemaakt op', en: 'Last made known on' }),
      ),
    },
  }),
  policyKind({
    code: 'improvement',
    measure: 'REGISTER',
    title: 'action',
    day: 'dueOn',
    words: {
      name: { nl: 'Verbeteractie', en: 'Improvement' },
      plural: { nl: 'Verbeteracties', en: 'Improvements' },
      about: {
        nl: 'Wat er beter moet, wie dat doet en wanneer het klaar is.',
        en: 'What must become better, who does it and when it is done.',
      },
      add: { nl: 'Verbeteractie toevoegen', en: 'Add improvement' },
    },
    fields: {
      action: lineField({ nl: 'Wat er gebeurt', en: 'What is done' }),
      origin: codeField({ nl: 'Komt uit', en: 'Comes from' }, 'improvement_origin'),
      measure: codeField({ nl: 'Hoort bij', en: 'Belongs to' }, 'vpt_measure'),
      owner: lineField({
        nl: 'Eigenaar',
        en: 'Owner',
        hint: { nl: 'Liefst een functie.', en: 'Preferably a function.' },
      }),
      dueOn: dateField({ nl: 'Klaar op', en: 'Due on' }),
      doneOn: optional(dateField({ nl: 'Gedaan op', en: 'Done on' })),
      result: optional(proseField({ nl: 'Resultaat', en: 'Result' })),
    },
  }),
  policyKind({
    code: 'overview',
    measure: 'REGISTER',
    title: 'period',
    day: 'doneOn',
    words: {
      name: { nl: 'Overzicht of verslag', en: 'Overview or report' },
      plural: { nl: 'Overzichten en verslagen', en: 'Overviews and reports' },
      about: {
        nl: 'Het maandoverzicht voor de gemeentesecretaris, de kwartaalanalyse en het jaarverslag.',
        en: 'The monthly overview for the secretary, the quarterly analysis and the annual report.',
      },
      add: { nl: 'Overzicht toevoegen', en: 'Add overview' },
    },
    fields: {
      period: periodField,
      doneOn: dateField({ nl: 'Gedaan op', en: 'Done on' }),
      remark: remarkField,
    },
  }),
] as const;
