import type { RequestKind } from '../../domain/code-lists/index.ts';
import { type CodeList, codeLists, label } from '../../domain/code-lists/index.ts';
import { inHtml } from '../../domain/html.ts';
import type { PartDecision } from '../../domain/records/access.ts';
import { factWords, partWords } from '../../domain/records/access-words.ts';
import type { Passage } from '../../domain/records/passages.ts';
import type { DateString } from '../../domain/time.ts';
import type { CasePart } from './access-parts.ts';

type Language = 'nl' | 'en';

/** A part of which the answer says something, and what was decided of it. */
export interface AnsweredPart extends CasePart {
  readonly decided: PartDecision;
  /** The name of the file that goes along; null when none does. */
  readonly copy: string | null;
}

/** What an answer is written from. */
export interface AccessAnswer {
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
    title: 'Antwoord op uw verzoek',
    asked: 'U vroeg om',
    done: verdictsNl,
    denied: 'Afgewezen',
    other:
      'Hieronder staat wat wij met uw verzoek deden. Over gegevens van anderen zeggen wij niets. Of er nog meer is, zeggen wij niet als dat de rechten van een ander raakt.',
    nothingDone: 'Er zijn geen gegevens over u waarop wij uw verzoek kunnen uitvoeren.',
    confidential: 'Vertrouwelijk: alleen voor degene die erom vroeg',
    from: 'Van',
    received: 'Verzoek ontvangen op',
    written: 'Geschreven op',
    about:
      'Hieronder staan de gegevens over u die wij u kunnen geven. Gegevens over anderen geven wij niet. Of er nog meer is, zeggen wij niet als dat de rechten van een ander raakt.',
    nothing: 'Er zijn geen gegevens over u die wij u kunnen geven.',
    masked: 'Wat zwart is, geven wij niet. Erachter staat waarom.',
    rights:
      'Bent u het hier niet mee eens? U kunt ons vragen er opnieuw naar te kijken, of een klacht indienen bij de Autoriteit Persoonsgegevens.',
    notGiven: 'Niet gegeven',
    copy: 'Dit bestand krijgt u erbij',
    yes: 'ja',
  },
  en: {
    title: 'Answer to your request',
    asked: 'You asked for',
    done: verdictsEn,
    denied: 'Denied',
    other:
      'Below is what we did with your request. Of data about others we say nothing. Whether there is more we do not say where that touches the rights of somebody else.',
    nothingDone: 'There are no data about you on which we can carry out your request.',
    confidential: 'Confidential: only for the person who asked for it',
    from: 'From',
    received: 'Request received on',
    written: 'Written on',
    about:
      'Below are the data about you that we can give you. We do not give data about others. Whether there is more we do not say where that touches the rights of somebody else.',
    nothing: 'There are no data about you that we can give you.',
    masked: 'What is black we do not give. Behind it stands why.',
    rights:
      'Do you disagree? You can ask us to look at it again, or complain to the data protection authority (Autoriteit Persoonsgegevens).',
    notGiven: 'Not given',
    copy: 'This file goes along',
    yes: 'yes',
  },
} as const;

const style = `
  body { font: 16px/1.5 sans-serif; color: #111; max-width: 44em; margin: 2em auto; padding: 0 1em; }
  h1 { font-size: 1.5em; } h2 { font-size: 1.1em; margin: 1.6em 0 .3em; }
  dl { display: grid; grid-template-columns: 14em 1fr; gap: .2em 1em; margin: .3em 0; }
  dt { color: #444; } dd { margin: 0; }
  p.told { white-space: pre-wrap; overflow-wrap: anywhere; }
  .bar { background: #000; color: #000; border-radius: 2px; print-color-adjust: exact; }
  .why { color: #444; font-size: .85em; }
  .confidential { border: 1px solid #111; padding: .4em .8em; font-weight: bold; }
  section { break-inside: avoid; }
`;

/** As wide whatever is behind it: a bar tells no length. */
const bar =
  '<span class="bar" aria-hidden="true">&#9608;&#9608;&#9608;&#9608;&#9608;&#9608;</span>';

/** An answer as one page that can be printed and needs nothing else. What is masked is not in it. */
export function answerPage(answer: AccessAnswer): string {
  const { language, municipality, answeredBy, isReporter } = answer;
  const words = texts[language];
  const by = labelOf('access_answered_by', answeredBy, language);
  const sender = isReporter && answeredBy === 'counsellor' ? '' : `${by}, `;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<p class="confidential">${words.confidential}</p>
<h1>${words.title}</h1>
<dl>
<dt>${words.from}</dt><dd>${inHtml(`${sender}${municipality}`)}</dd>
<dt>${words.asked}</dt><dd>${inHtml(labelOf('request_kind', answer.request, language))}</dd>
<dt>${words.received}</dt><dd>${dayIn(answer.receivedOn, language)}</dd>
<dt>${words.written}</dt><dd>${dayIn(answer.writtenOn, language)}</dd>
</dl>
${answer.request === 'access' ? given(answer) : verdicts(answer, answer.request)}
<p>${words.rights}</p>
</body>
</html>
`;
}

/** What somebody asked to see, part by part. */
function given(answer: AccessAnswer): string {
  const { language, hidesFile, parts } = answer;
  const words = texts[language];
  const hasBars = !hidesFile && parts.some(({ decided }) => decided.decision !== 'give');
  return `<p>${parts.length === 0 ? words.nothing : words.about}</p>
${hasBars ? `<p>${words.masked}</p>` : ''}
${parts.map((part) => section(part, answer)).join('\n')}`;
}

/** What was done with what somebody asked, by the kinds of parts alone: nothing that was told is in it. */
function verdicts({ language, parts }: AccessAnswer, request: keyof Verdicts): string {
  const words = texts[language];
  const said = parts.map(({ kind, decided }) => {
    const verdict =
      decided.decision === 'grant'
        ? inHtml(words.done[request])
        : `${words.denied} ${reasonOf(decided, language)}`;
    return `<dt>${inHtml(partWords[kind][language])}</dt><dd>${verdict}</dd>`;
  });
  if (said.length === 0) return `<p>${words.nothingDone}</p>`;
  // How many notes there are is told to nobody.
  return `<p>${words.other}</p>
<dl>${[...new Set(said)].join('\n')}</dl>`;
}

function section(part: AnsweredPart, { language, hidesFile }: AccessAnswer): string {
  const { kind, facts, passages, decided, copy } = part;
  const words = texts[language];
  const heading = `<h2>${inHtml(partWords[kind][language])}</h2>`;
  if (decided.decision === 'refuse') {
    const why = reasonOf(decided, language);
    return `<section>${heading}<p>${words.notGiven}: ${bar} ${why}</p></section>`;
  }
  const rows = facts.map(
    ({ name, form, value }) =>
      `<dt>${inHtml(factWords[name][language])}</dt><dd>${inHtml(writtenValue(form, value, language))}</dd>`,
  );
  if (copy !== null) rows.push(`<dt>${words.copy}</dt><dd>${inHtml(copy)}</dd>`);
  const list = rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`;
  const told = toldIn(passages, decided, hidesFile ? '' : `${bar} ${reasonOf(decided, language)} `);
  return `<section>${heading}${list}${told}</section>`;
}

/** What was told, with one bar for passages that are masked one after another. */
function toldIn(passages: readonly Passage[], decided: PartDecision, masked: string): string {
  const hidden = new Set(decided.decision === 'mask' ? decided.hidden : []);
  const pieces = passages.map(({ text }, at) => {
    if (!hidden.has(at)) return inHtml(text);
    return hidden.has(at - 1) ? '' : masked;
  });
  if (pieces.every((piece) => piece === '')) return '';
  return `<p class="told" dir="auto">${pieces.join('')}</p>`;
}

const reasonOf = ({ reason }: PartDecision, language: Language) =>
  `<span class="why">(${inHtml(labelOf('access_reason', reason ?? '', language))})</span>`;

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
