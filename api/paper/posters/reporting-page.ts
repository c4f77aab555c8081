/** Where somebody can report, on one A4: whom staff and whom officeholders turn to, never mixed. */
import { label, role } from '../../../domain/code-lists/index.ts';
import { inHtml } from '../../../domain/html.ts';
import type { Contact } from '../../../domain/records/surroundings.ts';
import type { DateString } from '../../../domain/time.ts';
import { dayInWords } from '../../documents/page.ts';
import { accents } from '../palette.ts';
import { paperSheet } from '../sheet.ts';

/** Whom one can turn to, in the order in which they are named; who comes first has to be there. */
const reportingRoles = {
  staff: [
    'counsellor_staff',
    'manager',
    'collegial_support',
    'coordinator',
    'report_supervisor',
    'damage_officer',
  ],
  political: ['counsellor_political', 'griffier', 'mayor', 'ot_weerbaar'],
} as const satisfies Readonly<Record<'staff' | 'political', readonly Contact['role'][]>>;

const needed = [reportingRoles.staff[0], reportingRoles.political[0]] as const;

type Group = keyof typeof reportingRoles;

/** What the sheet is made of. */
export interface ReportingSheet {
  readonly municipality: string;
  readonly contacts: readonly Contact[];
  readonly today: DateString;
}

const heads: Readonly<Record<Group, string>> = {
  staff: 'Werkt u bij de gemeente?',
  political: 'Bent u raadslid, commissielid, wethouder of burgemeester?',
};

/** Who of a group is missing without whom the sheet says nothing; null when nobody is. */
export const missingContact = (contacts: readonly Contact[]): (typeof needed)[number] | null =>
  needed.find((code) =>
    contacts.every((one) => one.role !== code || (one.phone === '' && one.email === '')),
  ) ?? null;

/** The page, for the printer of the shell. */
export function reportingPage({ municipality, contacts, today }: ReportingSheet): string {
  const groups = (['staff', 'political'] as const).map((group) => {
    const found = reportingRoles[group].flatMap((code) =>
      contacts.filter((one) => one.role === code && (one.phone !== '' || one.email !== '')),
    );
    return `<section class="${group}"><h2>${heads[group]}</h2><ul>${found.map(lineOf).join('\n')}</ul></section>`;
  });
  return paperSheet({
    title: 'Waar kan ik melden?',
    language: 'nl',
    size: 'A4',
    margin: '14mm 15mm 12mm',
    style,
    body: `<header><p class="over">${inHtml(municipality)}</p><h1>Waar kan ik melden?</h1>
<p class="under">Bedreigd, geïntimideerd, uitgescholden, of is u iets aangeboden? Meld het, ook als het klein lijkt.</p></header>
${groups.join('\n')}
<section class="acute"><h2>Nu in gevaar? Bel 112.</h2></section>
<footer>${inHtml(`Een vertrouwenspersoon luistert, denkt mee en deelt niets zonder uw toestemming. ${dayInWords(today)}.`)}</footer>`,
  });
}

const lineOf = ({ role: code, name, phone, email }: Contact) =>
  `<li><span class="role">${inHtml(label(role, code, 'nl'))}</span> <strong>${inHtml(name)}</strong> <span class="reach">${[
    phone,
    email,
  ]
    .filter((one) => one !== '')
    .map(inHtml)
    .join(' · ')}</span></li>`;

const style = `
header { border-top: 3pt solid #15262a; padding-top: 4mm; margin-bottom: 7mm; }
h1 { font-size: 38pt; }
.over { font-size: 14pt; color: #4d5e62; }
.under { font-size: 15pt; margin-top: 3mm; }
section { padding: 5mm 6mm; margin-bottom: 6mm; border-radius: 2mm; break-inside: avoid; }
.staff { background: ${accents.staff.soft}; border-left: 3mm solid ${accents.staff.strong}; }
.political { background: ${accents.political.soft}; border-left: 3mm solid ${accents.political.strong}; }
.acute { border: 2pt solid #15262a; }
h2 { font-size: 18pt; }
ul { margin: 2mm 0 0; padding: 0; list-style: none; }
li { margin-top: 2.2mm; font-size: 13.5pt; line-height: 1.3; overflow-wrap: anywhere; }
.role { display: block; font-size: 11pt; color: #4d5e62; }
.reach { display: block; font-size: 15pt; font-variant-numeric: tabular-nums; }
footer { font-size: 10.5pt; color: #4d5e62; }`;
