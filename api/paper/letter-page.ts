import { inHtml } from '../../domain/html.ts';
import { confidential, type Letter } from '../../domain/reaction/letter-file.ts';
import { paperSheet } from './sheet.ts';

/** A letter as it goes in an envelope: its address where a window shows it, page numbers below. */
export function letterPage({ municipality, day, addressee, subject, body }: Letter): string {
  const paragraphs = body.split(/\n{2,}/).map((words) => `<p class="said">${inHtml(words)}</p>`);
  return paperSheet({
    title: subject,
    language: 'nl',
    size: 'A4',
    margin: '22mm 25mm 24mm',
    style,
    body: `<header><p class="from">${inHtml(`Gemeente ${municipality}`)}</p>
<p>${confidential}</p></header>
<p class="to">${inHtml(addressee.join('\n'))}</p>
<p class="day">${inHtml(day)}</p>
<h1>Onderwerp: ${inHtml(subject)}</h1>
${paragraphs.join('\n')}`,
  });
}

const style = `
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Source Sans 3", sans-serif; color: #4d5e62; } }
html { font-size: 11pt; line-height: 1.5; }
header { min-height: 24mm; }
.from { font-size: 14pt; font-weight: 600; }
.to { min-height: 26mm; white-space: pre-line; overflow-wrap: anywhere; }
.day { margin-bottom: 8mm; }
h1 { margin-bottom: 6mm; font-size: 12pt; letter-spacing: 0; line-height: 1.4; }
.said { margin-bottom: 4mm; white-space: pre-line; overflow-wrap: anywhere; orphans: 3; widows: 3; }`;
