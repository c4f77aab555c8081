import { inHtml } from '../html.ts';
/** A letter that is filled in. */
export interface Letter {
  readonly municipality: string;
  readonly day: string;
  /** Lines of name and address. */
  readonly addressee: readonly string[];
  readonly subject: string;
  readonly body: string;
}

const confidential = 'Vertrouwelijk';

/** A letter as plain text. */
export function letterText({ municipality, day, addressee, subject, body }: Letter): string {
  const head = [`Gemeente ${municipality}`, confidential, '', ...addressee, '', day];
  return `${[...head, '', `Onderwerp: ${subject}`, '', body].join('\n')}\n`;
}

const style = `@page { size: A4; margin: 25mm }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.5 sans-serif; color: #000; background: #fff }
p { margin: 0 0 1em; white-space: pre-line }
h1 { margin: 2em 0 1em; font-size: 11pt }
@media print { body { margin: 0; padding: 0 } }`;

/** A letter as a page that prints on A4 and refers to nothing outside itself. */
export function letterPage({ municipality, day, addressee, subject, body }: Letter): string {
  const paragraphs = body.split(/\n{2,}/).map((words) => `<p>${inHtml(words)}</p>`);
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${inHtml(subject)}</title>
<style>${style}</style>
</head>
<body>
<p>${inHtml(`Gemeente ${municipality}`)}
${confidential}</p>
<p>${inHtml(addressee.join('\n'))}</p>
<p>${inHtml(day)}</p>
<h1>Onderwerp: ${inHtml(subject)}</h1>
${paragraphs.join('\n')}
</body>
</html>
`;
}
