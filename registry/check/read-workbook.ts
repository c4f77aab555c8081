/**
 * The workbook of a release, in the one spelling that Luwte writes: plain cells of text and numbers. What
 * a spreadsheet could make more of (formulas, links, macros, hidden sheets, entities) has no place in it,
 * so that what is compared is what is seen. Read with bounds before anything is believed.
 */
import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';

/** What is in a workbook: by the name of a sheet its rows, by the letter of a column what a cell says. */
export type Workbook = ReadonlyMap<string, readonly SheetRow[]>;
/** A row, by the letters of its columns. */
export type SheetRow = ReadonlyMap<string, string | number>;

/** A workbook that is none, or one that Luwte does not write. */
export class NoWorkbook extends Error {
  override readonly name = 'NoWorkbook';
}

const mostParts = 40;
/** Bytes that all parts together may unfold to: a workbook of a release is a hundredth of it. */
const mostBytes = 8 * 1024 * 1024;

const partPattern =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:app|core)\.xml|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/theme\/theme1\.xml|xl\/worksheets\/sheet\d{1,2}\.xml)$/;

function partsIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  let [parts, size] = [0, 0];
  const isWithin = ({ name, originalSize }: UnzipFileInfo) => {
    parts += 1;
    size += originalSize;
    if (parts > mostParts || size > mostBytes || !partPattern.test(name))
      throw new NoWorkbook(name);
    return true;
  };
  const texts = Object.entries(unzipSync(bytes, { filter: isWithin })).map(
    ([name, part]) => [name, strFromU8(part)] as const,
  );
  // The list of parts is read by its name: one of two with the same name would be read by others.
  if (texts.length !== parts) throw new NoWorkbook('twice');
  const odd = texts.find(([, text]) => /<!|<\?(?!xml )|<f[ >]|<hyperlink|<oleObject/i.test(text));
  if (odd !== undefined) throw new NoWorkbook(odd[0]);
  return new Map(texts);
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
};

const plain = (text: string) =>
  text.replace(/&(\w+|#\d+);/g, (_whole, name: string) => {
    const found = entities[name];
    if (found === undefined) throw new NoWorkbook(name);
    return found;
  });

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

/** Every text that a cell can point to. */
function textsIn(part: string): readonly string[] {
  const found = all(part, /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>|<si><t\/><\/si>/g);
  if (found.length !== all(part, /<si[ >]/g).length) throw new NoWorkbook('sharedStrings');
  return found.map(([, text = '']) => plain(text));
}

const cellPattern =
  /<c r="([A-Z]{1,2})(\d{1,4})"(?: t="(s|n)")?(?: s="\d+")?>(?:<v>([^<]*)<\/v>)?<\/c>|<c r="([A-Z]{1,2})(\d{1,4})"(?: s="\d+")?\/>/g;

function rowsIn(part: string, texts: readonly string[]): SheetRow[] {
  if (/ hidden=/.test(part)) throw new NoWorkbook('hidden');
  const cells = all(part, cellPattern);
  if (cells.length !== all(part, /<c[ >]/g).length) throw new NoWorkbook('cell');
  const rows = new Map<number, Map<string, string | number>>();
  for (const [, column, row, type, said] of cells) {
    if (column === undefined || said === undefined) continue;
    const own = rows.get(Number(row)) ?? new Map<string, string | number>();
    rows.set(Number(row), own);
    const value = type === 's' ? texts[Number(said)] : Number(said);
    if (value === undefined || Number.isNaN(value) || own.has(column))
      throw new NoWorkbook('value');
    own.set(column, value);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, own]) => own);
}

/** Reads a workbook. @throws NoWorkbook */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const parts = orNone(() => partsIn(bytes));
  const book = parts.get('xl/workbook.xml') ?? '';
  const links = parts.get('xl/_rels/workbook.xml.rels') ?? '';
  const texts = textsIn(parts.get('xl/sharedStrings.xml') ?? '');
  const sheets = all(book, /<sheet name="([^"]*)" sheetId="\d+" r:id="(rId\d+)"\/>/g);
  const files = [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/'));
  const isWhole = sheets.length === all(book, /<sheet /g).length && sheets.length === files.length;
  if (!isWhole) throw new NoWorkbook('sheets');
  return new Map(
    sheets.map(([, name = '', id = '']) => {
      const target = new RegExp(
        `<Relationship Id="${id}" Type="[^"]*/worksheet" Target="([^"]*)"/>`,
      );
      const part = parts.get(`xl/${target.exec(links)?.[1] ?? ''}`);
      if (part === undefined) throw new NoWorkbook(name);
      return [plain(name), rowsIn(part, texts)];
    }),
  );
}

function orNone<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof NoWorkbook ? error : new NoWorkbook('zip', { cause: error });
  }
}
