import type { CDPSession, Page } from 'playwright-core';

/** What is read: everything, or the screen or the dialog alone. */
export type Part = 'window' | 'main' | 'dialog';
type Tree = Awaited<ReturnType<typeof treeOf>>;
type Node = Tree['nodes'][number];

/** What a screen reader calls things, in both languages; what is not named here is only walked through. */
const roleWords: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  alert: ['melding, meteen', 'alert'],
  alertdialog: ['venster met waarschuwing', 'alert dialog'],
  banner: ['kop van de pagina', 'banner'],
  button: ['knop', 'button'],
  caption: ['bijschrift', 'caption'],
  cell: ['cel', 'cell'],
  checkbox: ['selectievakje', 'check box'],
  columnheader: ['kolomkop', 'column header'],
  combobox: ['keuzelijst', 'combo box'],
  complementary: ['aanvullend', 'complementary'],
  definition: ['omschrijving', 'definition'],
  dialog: ['venster', 'dialog'],
  figure: ['figuur', 'figure'],
  form: ['formulier', 'form'],
  grid: ['raster', 'grid'],
  gridcell: ['cel', 'cell'],
  group: ['groep', 'group'],
  heading: ['kop', 'heading'],
  image: ['afbeelding', 'image'],
  img: ['afbeelding', 'image'],
  link: ['link', 'link'],
  list: ['lijst', 'list'],
  listbox: ['lijst met keuzes', 'list box'],
  listitem: ['onderdeel', 'item'],
  log: ['logboek', 'log'],
  main: ['inhoud', 'main'],
  navigation: ['navigatie', 'navigation'],
  option: ['keuze', 'option'],
  progressbar: ['voortgang', 'progress bar'],
  radio: ['keuzerondje', 'radio button'],
  radiogroup: ['groep keuzerondjes', 'radio group'],
  region: ['gebied', 'region'],
  row: ['rij', 'row'],
  rowheader: ['rijkop', 'row header'],
  search: ['zoeken', 'search'],
  searchbox: ['zoekveld', 'search box'],
  spinbutton: ['getal', 'spin button'],
  status: ['melding', 'status'],
  switch: ['schakelaar', 'switch'],
  tab: ['tabblad', 'tab'],
  table: ['tabel', 'table'],
  tablist: ['tabbladen', 'tab list'],
  tabpanel: ['inhoud van tabblad', 'tab panel'],
  term: ['begrip', 'term'],
  textbox: ['invoerveld', 'text field'],
};

/** What is said as one: what stands inside it is its name. */
const whole = new Set(
  'button checkbox columnheader heading image img link option radio rowheader spinbutton switch tab term textbox searchbox combobox progressbar'.split(
    ' ',
  ),
);
/** What is said as one when nothing in it can be used. */
const textual = new Set(
  'paragraph listitem cell gridcell definition caption LabelText generic status alert'.split(' '),
);
/** What is only said when it has a name, or something in it is said. */
const quiet = new Set(['group', 'form', 'region', 'status', 'alert', 'figure', 'row', 'cell']);

const stateWords: readonly (readonly [property: string, value: unknown, nl: string, en: string])[] =
  [
    ['checked', 'true', 'aangevinkt', 'checked'],
    ['checked', 'false', 'niet aangevinkt', 'not checked'],
    ['pressed', 'true', 'ingedrukt', 'pressed'],
    ['expanded', true, 'uitgeklapt', 'expanded'],
    ['expanded', false, 'ingeklapt', 'collapsed'],
    ['selected', true, 'geselecteerd', 'selected'],
    ['disabled', true, 'niet beschikbaar', 'unavailable'],
    ['invalid', 'true', 'ongeldig', 'invalid'],
    ['required', true, 'verplicht', 'required'],
    ['focused', true, 'focus', 'focus'],
  ];

const treeOf = (session: CDPSession) => session.send('Accessibility.getFullAXTree');

/**
 * What a screen reader says, in the order in which it reads, from the tree that Chromium gives to
 * assistive technology. One line for each thing, further in for what stands inside it.
 */
export async function spoken(
  page: Page,
  { language, part }: { readonly language: 'nl' | 'en'; readonly part: Part },
): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await treeOf(session);
  await session.detach();
  const start = part === 'window' ? nodes[0] : nodes.find(({ role }) => role?.value === part);
  if (start === undefined) throw new Error(`the window has no ${part}`);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const reader = new Reader(byId, language === 'nl' ? 0 : 1);
  return `${reader.read(start).join('\n')}\n`;
}

/** A line of the script: how far in it stands, and what is said. */
interface Line {
  readonly depth: number;
  readonly said: string;
  /** Whether it is nothing but text. */
  readonly isText: boolean;
}

/** Walks through the tree and puts it into words. */
class Reader {
  readonly #byId: ReadonlyMap<string, Node>;
  readonly #tongue: 0 | 1;

  constructor(byId: ReadonlyMap<string, Node>, tongue: 0 | 1) {
    this.#byId = byId;
    this.#tongue = tongue;
  }

  read(start: Node): string[] {
    const lines = this.#linesOf(start, 0);
    return lines
      .filter((line, index) => {
        const before = lines.slice(0, index).findLast(({ isText }) => !isText);
        const after = lines.slice(index).find(({ isText }) => !isText);
        return !isLabel(line, before, after);
      })
      .map(({ depth, said }) => `${'  '.repeat(depth)}${said}`);
  }

  #linesOf(node: Node, depth: number): Line[] {
    const role = roleOf(node);
    if (node.ignored) return this.#inside(node, depth);
    if (role === 'StaticText') return textLine(nameOf(node), depth);
    const text = textual.has(role) ? this.#textIn(node) : null;
    const words = roleWords[role]?.[this.#tongue];
    if (words === undefined)
      return text === null ? this.#inside(node, depth) : textLine(text, depth);
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    const called = role === 'heading' ? `${words} ${level}` : words;
    const said = [called, this.#about(node, text)].filter((part) => part !== '').join(': ');
    const line = { depth, said, isText: false };
    if (whole.has(role) || text !== null) return [line];
    const inside = this.#inside(node, depth + 1);
    if (inside.length === 0 && quiet.has(role)) return [];
    const [only] = inside;
    if (only !== undefined && inside.length === 1 && nameOf(node) === '') {
      return [{ ...line, said: `${said}: ${only.said}` }];
    }
    return [line, ...inside];
  }

  #inside(node: Node, depth: number): Line[] {
    return this.#children(node).flatMap((child) => this.#linesOf(child, depth));
  }

  #children(node: Node): Node[] {
    return (node.childIds ?? []).flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** The words of what holds nothing but text; null when there is something to use in it. */
  #textIn(node: Node): string | null {
    if (roleOf(node) === 'StaticText') return String(node.name?.value ?? '');
    const parts = this.#children(node).map((child) =>
      !child.ignored && roleOf(child) in roleWords ? null : this.#textIn(child),
    );
    if (parts.includes(null)) return null;
    // What stands in blocks of its own is not read as one word.
    return parts
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ([.,:;)])/g, '$1')
      .trim();
  }

  /** How something is called, what stands in it, in which state it is, and what else is said of it. */
  #about(node: Node, text: string | null): string {
    const properties = new Map(
      node.properties?.map(({ name, value }) => [String(name), value.value]),
    );
    const name = nameOf(node) || (text ?? '');
    const value = String(properties.get('valuetext') || (node.value?.value ?? '')).trim();
    const states = stateWords
      .filter(([property, state]) => properties.get(property) === state)
      .map((words) => words[2 + this.#tongue]);
    const more = String(node.description?.value ?? '').trim();
    return [
      name,
      value === '' ? '' : `“${value}”`,
      ...states,
      more === '' || more === name ? '' : `(${more})`,
    ]
      .filter((part) => part !== '')
      .join(', ');
  }
}

const roleOf = (node: Node) => String(node.role?.value ?? '');
const nameOf = (node: Node) =>
  String(node.name?.value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const textLine = (said: string, depth: number): Line[] =>
  said === '' ? [] : [{ depth, said, isText: true }];

/** Whether a text is the label or the hint of what it stands beside, which says it already. */
const isLabel = ({ said, isText }: Line, ...beside: readonly (Line | undefined)[]) =>
  isText && beside.some((one) => one !== undefined && !one.isText && one.said.includes(said));
