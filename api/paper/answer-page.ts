import type { RequestKind } from '../../domain/code-lists/index.ts';
import { type CodeList, codeLists, label } from '../../domain/code-lists/index.ts';
import { inHtml } from '../../domain/html.ts';
import { senderName } from '../../domain/organisation-name.ts';
import { fillIn, type LetterTemplate, partOf } from '../../domain/reaction/letter-templates.ts';
import type { PartDecision } from '../../domain/records/access.ts';
import { factWords, partWords } from '../../domain/records/access-words.ts';
import type { Passage } from '../../domain/records/passages.ts';
import type { DateString } from '../../domain/time.ts';
import type { CasePart } from '../handlers/access-parts.ts';
import { letterSheet, saidPart } from './letter-page.ts';
import { factRows, partStyle, partsOfTemplate } from './template-parts.ts';

type Language = 'nl' | 'en';

/** A part of which the answer says something, and what was decided of it. */
export interface AnsweredPart extends CasePart {
  readonly decided: PartDecision;
  /** The name of the file that goes along; null when none does. */
  readonly copy: string | null;
}

/** What an answer is written from. */
export interface AccessAnswer {
  readonly template: LetterTemplate;
  readonly request: RequestKind;
  readonly language: Language;
  readonly municipality: string;
  readonly answeredBy: string;
  readonly isReporter: boolean;
  /** Leaves what is masked out without a bar: a bar is an answer too. */
  readonly hidesFile: boolean;
  readonly receivedOn: DateString;
  readonly writtenOn: DateString;
  readonly parts: readonly AnsweredPart[];
}

/** What was done with what was granted, by what was asked. */
type Verdicts = Readonly<Record<Exclude<RequestKind, 'access'>, string>>;

const verdictsNl: Verdicts = {
  rectification: 'Verbeterd',
  restriction: 'Het gebruik is beperkt: het wordt bewaard, niet gedeeld en niet geteld',
  objection: 'Het gebruik is gestopt: het wordt bewaard, niet gedeeld en niet geteld',
  erasure: 'Gewist',
};
const verdictsEn: Verdicts = {
  rectification: 'Put right',
  restriction: 'Its use is restricted: it is kept, not shared and not counted',
  objection: 'Its use has stopped: it is kept, not shared and not counted',
  erasure: 'Erased',
};

const texts = {
  nl: {
    done: verdictsNl,
    denied: 'Afgewezen',
    other:
      'Hieronder staat wat wij met uw verzoek deden. Over gegevens van anderen zeggen wij niets. Of er nog meer is, zeggen wij niet als dat de rechten van een ander raakt.',
    nothingDone: 'Er zijn geen gegevens over u waarop wij uw verzoek kunnen uitvoeren.',
    confidential: 'Vertrouwelijk: alleen voor degene die erom vroeg',
    bar: 'weggelaten',
    about:
      'Hieronder staan de gegevens over u die wij u kunnen geven. Gegevens over anderen geven wij niet. Of er nog meer is, zeggen wij niet als dat de rechten van een ander raakt.',
    nothing: 'Er zijn geen gegevens over u die wij u kunnen geven.',
    masked: 'Wat zwart is, geven wij niet. Erachter staat waarom.',
    notGiven: 'Niet gegeven',
    copy: 'Dit bestand krijgt u erbij',
    yes: 'ja',
  },
  en: {
    done: verdictsEn,
    denied: 'Denied',
    other:
      'Below is what we did with your request. Of data about others we say nothing. Whether there is more we do not say where that touches the rights of somebody else.',
    nothingDone: 'There are no data about you on which we can carry out your request.',
    confidential: 'Confidential: only for the person who asked for it',
    bar: 'left out',
    about:
      'Below are the data about you that we can give you. We do not give data about others. Whether there is more we do not say where that touches the rights of somebody else.',
    nothing: 'There are no data about you that we can give you.',
    masked: 'What is black we do not give. Behind it stands why.',
    notGiven: 'Not given',
    copy: 'This file goes along',
    yes: 'yes',
  },
} as const;

/** As wide whatever is behind it: a bar tells no length. */
const barIn = (language: Language) =>
  `<span class="bar" role="img" aria-label="${texts[language].bar}"></span>`;

const style = `${partStyle}
.bar { display: inline-block; width: 24mm; height: 0.85em; vertical-align: -0.1em; background: #000; border-radius: 0.6mm; }
.why { color: #4d5e62; font-size: 9pt; }`;

/** An answer as a letter. What is masked is not in it, and neither is where it comes from. */
export function answerPage(answer: AccessAnswer): string {
  const { language, municipality, answeredBy, isReporter, template } = answer;
  const words = texts[language];
  const by = labelOf('access_answered_by', answeredBy, language);
  const sender = isReporter && answeredBy === 'counsellor' ? '' : `${by}, `;
  const day = dayIn(answer.writtenOn, language);
  const values = {
    gemeente: municipality,
    datum: day,
    afzender: `${sender}${municipality}`,
    verzoek: labelOf('request_kind', answer.request, language).toLowerCase(),
    ontvangen: dayIn(answer.receivedOn, language),
  };
  const markup = answer.request === 'access' ? given(answer) : verdicts(answer, answer.request);
  const title = fillIn(template.subject, values);
  return letterSheet({
    language,
    from: senderName(municipality, language),
    confidential: words.confidential,
    to: [],
    ...{ day, title, heading: title, style },
    body: partsOfTemplate(template.body, { values, part: { name: partOf.access, markup } }),
  });
}

/** What somebody asked to see, part by part. */
function given(answer: AccessAnswer): string {
  const { language, hidesFile, parts } = answer;
  const words = texts[language];
  const hasBars = !hidesFile && parts.some(({ decided }) => decided.decision !== 'give');
  return `${saidPart(parts.length === 0 ? words.nothing : words.about)}
${hasBars ? saidPart(words.masked) : ''}
${parts.map((part) => section(part, answer)).join('\n')}`;
}

/** What was done with what somebody asked, by the kinds of parts alone: nothing that was told is in it. */
function verdicts({ language, parts }: AccessAnswer, request: keyof Verdicts): string {
  const words = texts[language];
  const said = parts.map(({ kind, decided }) => {
    const { decision, reason } = decided;
    const why = `${words.denied} (${reasonIn(reason, language)})`;
    const verdict = decision === 'grant' ? words.done[request] : why;
    return [partWords[kind][language], verdict] as const;
  });
  if (said.length === 0) return saidPart(words.nothingDone);
  // How many notes there are is told to nobody.
  const once = new Map(said.map((row) => [row.join('\n'), row]));
  return `${saidPart(words.other)}\n${factRows([...once.values()])}`;
}

function section(part: AnsweredPart, { language, hidesFile }: AccessAnswer): string {
  const { kind, facts, passages, decided, copy } = part;
  const words = texts[language];
  const heading = `<h2>${inHtml(partWords[kind][language])}</h2>`;
  const bar = `${barIn(language)} ${reasonOf(decided, language)}`;
  if (decided.decision === 'refuse')
    return `<section>${heading}<p class="said">${words.notGiven}: ${bar}</p></section>`;
  const rows = facts.map(
    ({ name, form, value }) =>
      [factWords[name][language], writtenValue(form, value, language)] as const,
  );
  const along = copy === null ? [] : [[words.copy, copy] as const];
  const told = toldIn(passages, decided, hidesFile ? '' : `${bar} `);
  return `<section>${heading}${factRows([...rows, ...along])}${told}</section>`;
}

/** What was told, with one bar for passages that are masked one after another. */
function toldIn(passages: readonly Passage[], decided: PartDecision, masked: string): string {
  const hidden = new Set(decided.decision === 'mask' ? decided.hidden : []);
  const pieces = passages.map(({ text }, at) => {
    if (!hidden.has(at)) return inHtml(text);
    return hidden.has(at - 1) ? '' : masked;
  });
  if (pieces.every((piece) => piece === '')) return '';
  return `<p class="said" dir="auto">${pieces.join('')}</p>`;
}

const reasonIn = (reason: PartDecision['reason'], language: Language) =>
  labelOf('access_reason', reason ?? '', language);

const reasonOf = ({ reason }: PartDecision, language: Language) =>
  `<span class="why">(${inHtml(reasonIn(reason, language))})</span>`;

function writtenValue(form: string, value: string, language: Language): string {
  if (form === 'date') return dayIn(value, language);
  if (form === 'yes') return texts[language].yes;
  if (form === 'cents') {
    const euros = new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' });
    return euros.format(Number(value) / 100);
  }
  return form === 'text' ? value : labelOf(form, value, language);
}

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

function dayIn(day: DateString, language: Language): string {
  const written = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return written.format(new Date(`${day}T00:00:00Z`));
}

const lists: Readonly<Record<string, CodeList>> = codeLists;

function labelOf(list: string, code: string, language: Language): string {
  const known = lists[list];
  return known ? label(known, code, language) : code;
}
