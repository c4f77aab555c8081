/** The manual as markup: the same data as in the window, for a site and for paper. */
import { inHtml } from '../../domain/html.ts';
import type { Block, Inline, ManualPage, Section } from '../../renderer/help/manual-text.ts';

/** Gives the address of a picture of the manual by its name. */
export type PictureOf = (name: string) => string;

/** The anchor of a section within the page. */
export const anchorOf = (section: string): string => section.replace('#', '.');

const wordsOf = (words: readonly Inline[]): string => words.map(wordOf).join('');

function wordOf(inline: Inline): string {
  const text = inHtml(inline.text);
  switch (inline.kind) {
    case 'text':
      return text;
    case 'link':
      // What is not part of the manual stands beside the program's source.
      return inline.to === null ? text : `<a href="#${inHtml(anchorOf(inline.to))}">${text}</a>`;
    default:
      return `<${inline.kind}>${text}</${inline.kind}>`;
  }
}

function blockOf(block: Block, pictureOf: PictureOf): string {
  const inner = (blocks: readonly Block[]) =>
    blocks.map((one) => blockOf(one, pictureOf)).join('\n');
  switch (block.kind) {
    case 'paragraph':
      return `<p>${wordsOf(block.words)}</p>`;
    case 'quote':
      return `<blockquote>${inner(block.blocks)}</blockquote>`;
    case 'code':
      return `<pre><code>${inHtml(block.text)}</code></pre>`;
    case 'list': {
      const list = block.ordered ? 'ol' : 'ul';
      const entries = block.entries.map((entry) => `<li>${inner(entry)}</li>`);
      return `<${list}>${entries.join('\n')}</${list}>`;
    }
    case 'table':
      return tableOf(block);
    case 'picture':
      return `<figure><img src="${pictureOf(block.source)}" alt="${inHtml(block.alt)}"></figure>`;
  }
}

function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const titles = head.map((words) => `<th scope="col">${wordsOf(words)}</th>`);
  const lines = rows.map(
    (cells) => `<tr>${cells.map((words) => `<td>${wordsOf(words)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${titles.join('')}</tr></thead>
<tbody>${lines.join('\n')}</tbody></table>`;
}

/** A section under its heading. The title of the book is the only heading above those of the pages. */
function sectionOf({ id, level, title, blocks }: Section, pictureOf: PictureOf): string {
  const heading = `h${level + 1}`;
  const text = blocks.map((block) => blockOf(block, pictureOf)).join('\n');
  return `<section><${heading} id="${inHtml(anchorOf(id))}">${inHtml(title)}</${heading}>
${text}</section>`;
}

/** Every page of the manual, one after another. */
export const textOf = (pages: readonly ManualPage[], pictureOf: PictureOf): string =>
  pages
    .map(
      ({ sections }) =>
        `<article>${sections.map((section) => sectionOf(section, pictureOf)).join('\n')}</article>`,
    )
    .join('\n');

/** The chapters of every page, each a link to where it stands. */
export const contentsOf = (pages: readonly ManualPage[]): string =>
  pages
    .map(({ sections }) => {
      const [page, ...others] = sections
        .filter(({ level }) => level <= 2)
        .map(({ id, title }) => `<a href="#${inHtml(anchorOf(id))}">${inHtml(title)}</a>`);
      const chapters = others.map((link) => `<li>${link}</li>`).join('\n');
      return `<p class="page">${page ?? ''}</p>${chapters === '' ? '' : `<ul>${chapters}</ul>`}`;
    })
    .join('\n');
