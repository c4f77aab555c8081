/** A picture as the text of an SVG, for paper and for a file of its own. */
import type { Drawing, Ink, Line, Mark, Words } from './drawing.ts';
import { round } from './drawing.ts';
import { widthOf } from './words.ts';

/** The colours of a ground. */
export interface Palette {
  readonly own: string;
  readonly soft: string;
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly grid: string;
  /** From little to most. */
  readonly levels: readonly [string, string, string, string, string];
}

/** What a picture is called, and how it looks. */
export interface Look {
  /** The name of its patterns: another one for each picture on a page. */
  readonly id: string;
  /** What the picture says to who does not see it. */
  readonly says: string;
  readonly palette: Palette;
  readonly language: 'nl' | 'en';
  /** How much more room letters were given than they take, where they may be replaced by wider ones. */
  readonly room?: number;
}

/** Text as it can stand in markup. */
const safe = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The markup of a picture. It names its letters itself, and fetches nothing. */
export function svgOf({ width, height, marks }: Drawing, look: Look): string {
  const { id, says, language } = look;
  const inside = marks.map((mark) => markup(mark, look)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${language}" aria-label="${safe(says)}" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="'Source Sans 3', 'Segoe UI', sans-serif">
<title>${safe(says)}</title>
<defs>${hatch(`${id}-hidden`, look.palette.line, 45)}${hatch(`${id}-later`, look.palette.own, -45)}</defs>
${inside}
</svg>`;
}

const hatch = (id: string, colour: string, turn: number) =>
  `<pattern id="${safe(id)}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><path d="M0 0V5" stroke="${colour}" stroke-width="2"/></pattern>`;

function fillOf(ink: Ink, { id, palette }: Look): string {
  const { own, soft, ground, text, quiet, line, grid, levels } = palette;
  const fills: Readonly<Record<Ink, string>> = {
    own,
    later: `url(#${safe(id)}-later)`,
    unfinished: `url(#${safe(id)}-later)`,
    hidden: `url(#${safe(id)}-hidden)`,
    other: ground,
    flow: soft,
    axis: line,
    grid,
    norm: text,
    text,
    quiet,
    inverse: ground,
    onLevel: text,
    level1: levels[0],
    level2: levels[1],
    level3: levels[2],
    level4: levels[3],
    level5: levels[4],
  };
  return fills[ink];
}

/** Inks whose marks have an edge, since a pattern has none. */
function edgeOf(ink: Ink, { palette }: Look): string {
  if (ink === 'later' || ink === 'unfinished')
    return ` stroke="${palette.own}" stroke-width="1.25"`;
  if (ink === 'hidden') return ` stroke="${palette.line}" stroke-width="1.25"`;
  if (ink === 'other') return ` stroke="${palette.text}" stroke-width="2.5"`;
  return '';
}

/** A line; that of what is usual on a band of the ground, so that it is seen across bars. */
function lineOf({ from, to, ink }: Line, look: Look): string {
  const path = `<path d="M${from.map(round).join(' ')}L${to.map(round).join(' ')}" fill="none"`;
  if (ink !== 'norm') return `${path} stroke="${fillOf(ink, look)}"/>`;
  return `${path} stroke="${look.palette.ground}" stroke-width="4"/>
${path} stroke="${fillOf(ink, look)}" stroke-width="1.75" stroke-dasharray="5 4"/>`;
}

/** Where words begin, as a share of how wide they are. */
const begins = { start: 0, middle: 0.5, end: 1 } as const;

/**
 * The ground behind strong words, which may stand across a line. It is no rim around their letters: a
 * PDF would have those as shapes, and not as letters of a font.
 */
function groundOf({ x, y, text, size, anchor, strong, ink }: Words, look: Look, turn: string) {
  if (!strong || ink !== 'text' || text.trim() === '') return '';
  const letters = size / (look.room ?? 1);
  const width = widthOf(text, letters);
  const left = x - width * begins[anchor];
  return `<rect x="${round(left)}" y="${round(y - letters * 0.78)}" width="${round(width)}" height="${round(letters)}" fill="${look.palette.ground}"${turn}/>`;
}

function markup(mark: Mark, look: Look): string {
  const fill = `fill="${fillOf(mark.ink, look)}"${edgeOf(mark.ink, look)}`;
  switch (mark.kind) {
    case 'box':
      return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" ${fill}/>`;
    case 'shape':
      return `<path d="${mark.path}" ${fill}/>`;
    case 'ring':
      return `<circle cx="${round(mark.x)}" cy="${round(mark.y)}" r="${round(mark.radius)}" ${fill}/>`;
    case 'line':
      return lineOf(mark, look);
    case 'words': {
      const at = `${round(mark.x)} ${round(mark.y)}`;
      const turn = mark.turned ? ` transform="rotate(-90 ${at})"` : '';
      const [x, y] = at.split(' ');
      return `${groundOf(mark, look, turn)}<text x="${x}" y="${y}" font-size="${round(mark.size / (look.room ?? 1))}" text-anchor="${mark.anchor}"${mark.strong ? ' font-weight="600"' : ''}${turn} ${fill}>${safe(mark.text)}</text>`;
    }
  }
}
