/** Reads the manual of docs/manual for the window: every language, with the same names of sections. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManualPage } from '../../renderer/help/manual-text.ts';
import { blocksOf, ManualFault } from './blocks.ts';

/** The languages of the manual. */
export const manualLanguages = ['nl', 'en'] as const;
/** A language of the manual. */
export type ManualLanguage = (typeof manualLanguages)[number];

/** The files of each page; a page is called after the English one. */
const files: Readonly<Record<string, Readonly<Record<ManualLanguage, string>>>> = {
  manual: { nl: 'handleiding.md', en: 'manual.md' },
  prevention: { nl: 'preventie.md', en: 'prevention.md' },
  administration: { nl: 'beheer.md', en: 'administration.md' },
  accessibility: { nl: 'toegankelijkheid.md', en: 'accessibility.md' },
  'command-line': { nl: 'opdrachtregel.md', en: 'command-line.md' },
};

interface RawSection {
  readonly level: number;
  readonly title: string;
  readonly lines: readonly string[];
}

const headingLine = /^(?<marks>#{1,3}) (?<title>.+)$/;

/** A heading as an anchor of GitHub, so that links work there and here. */
const anchorOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** The same without the number of a chapter: an earlier one may be put in before it. */
const nameOf = (title: string) => anchorOf(title.replace(/^\d+\. /, ''));

/** Cuts a page at its headings. Lines of code may look like one. */
function sectionsOf(markdown: string): RawSection[] {
  const sections: { level: number; title: string; lines: string[] }[] = [];
  let isCode = false;
  for (const line of markdown.trimEnd().split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    const heading = isCode ? undefined : headingLine.exec(line)?.groups;
    if (heading) {
      const { marks = '', title = '' } = heading;
      sections.push({ level: marks.length, title, lines: [] });
      continue;
    }
    const open = sections.at(-1);
    if (open === undefined) throw new ManualFault('a page begins with its title');
    open.lines.push(line);
  }
  return sections;
}

/** What each heading of a page is called, in the order of the page. */
function namesOf(page: string, english: readonly RawSection[]): string[] {
  const names = english.map(({ level, title }) =>
    level === 1 ? page : `${page}#${nameOf(title)}`,
  );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ManualFault(`two headings are called ${twice}`);
  return names;
}

function refuseUnlike(
  page: string,
  one: readonly RawSection[],
  other: readonly RawSection[],
): void {
  const levels = (sections: readonly RawSection[]) => sections.map(({ level }) => level).join();
  if (levels(one) !== levels(other))
    throw new ManualFault(`the headings of ${page} differ between the languages`);
}

/**
 * The manual in a language.
 * @param folder `docs/manual`
 * @throws ManualFault when a page cannot be shown as it is written, or leads to a heading that is not there.
 */
export function readManual(folder: string, language: ManualLanguage): ManualPage[] {
  const cut = (page: string, of: ManualLanguage) =>
    sectionsOf(readFileSync(join(folder, of, files[page]?.[of] ?? ''), 'utf8'));
  const pages = Object.keys(files).map((id) => {
    const own = cut(id, language);
    const english = cut(id, 'en');
    refuseUnlike(id, own, english);
    return { id, own, names: namesOf(id, english) };
  });
  const anchors = new Map(
    pages.flatMap(({ id, own, names }) => [
      [files[id]?.[language] ?? '', id],
      ...own.map(
        ({ title }, index) =>
          [`${files[id]?.[language] ?? ''}#${anchorOf(title)}`, names[index] ?? id] as const,
      ),
    ]),
  );
  const leadsFrom = (page: string) => (target: string) => {
    // What is not part of the manual stands beside the program's source.
    if (target.startsWith('../')) return null;
    const whole = target.startsWith('#') ? `${files[page]?.[language] ?? ''}${target}` : target;
    const to = anchors.get(whole);
    if (to === undefined) throw new ManualFault(`${page} leads to ${target}, which is not there`);
    return to;
  };
  return pages.map(({ id, own, names }) => ({
    id,
    sections: own.map(({ level, title, lines }, index) => ({
      id: names[index] ?? id,
      level,
      title,
      blocks: blocksOf(lines, leadsFrom(id)),
    })),
  }));
}
