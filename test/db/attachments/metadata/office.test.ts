import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../../db/attachments/media-type.ts';
import { stripMetadata } from '../../../../db/attachments/metadata/strip.ts';
import type { MediaType } from '../../../../domain/records/attachment.ts';
import { CANARY, sample } from '../samples.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const POWERPOINT = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const WRITER = 'application/vnd.oasis.opendocument.text';

type Texts = Readonly<Record<string, string | Buffer>>;

const packed = (parts: Texts): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([path, part]) => [
          path,
          typeof part === 'string' ? strToU8(part) : part,
        ]),
      ),
    ),
  );

const contentTypes = (main: string) =>
  `<Types><Override PartName="/main.xml" ContentType="${main}.main+xml"/></Types>`;

const core = `<cp:coreProperties><dc:creator>${CANARY}</dc:creator></cp:coreProperties>`;
const relations = (kind: string, target: string) =>
  `<Relationships><Relationship Id="rId1" Type="http://schemas/${kind}" Target="${target}"/><Relationship Id="rId2" Type="http://schemas/officeDocument" Target="keep.xml"/></Relationships>`;

const documents: readonly [string, MediaType, Texts, string][] = [
  [
    'a letter of Word',
    WORD,
    {
      '[Content_Types].xml': contentTypes(WORD),
      '_rels/.rels': relations('metadata/thumbnail', 'docProps/thumbnail.jpeg'),
      'docProps/core.xml': core,
      'docProps/app.xml': `<Properties><Company>${CANARY}</Company></Properties>`,
      'docProps/custom.xml': `<Properties><x>${CANARY}</x></Properties>`,
      'docProps/thumbnail.jpeg': sample('photo.jpg'),
      'word/document.xml': `<w:document><w:p w:rsidR="00${CANARY}" w:rsidRDefault="00${CANARY}"><w:ins w:id="1" w:author="${CANARY} Jansen" w:date="2026-03-02T10:00:00Z"><w:t>Ik weet waar je woont</w:t></w:ins></w:p></w:document>`,
      'word/comments.xml': `<w:comments><w:comment w:id="0" w:author='${CANARY}' w:initials="${CANARY}"><w:t>Let op</w:t></w:comment></w:comments>`,
      'word/people.xml': `<w15:people><w15:person w15:author="${CANARY}"><w15:presenceInfo w15:providerId="AD" w15:userId="S::${CANARY}@voorbeeld.nl"/></w15:person></w15:people>`,
      'word/settings.xml': `<w:settings><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="${CANARY}"/></w:rsids><w14:docId w14:val="${CANARY}"/><w:zoom/></w:settings>`,
      'word/_rels/settings.xml.rels': relations('attachedTemplate', `file:///C:/${CANARY}.dotx`),
      'word/media/image1.jpeg': sample('photo.jpg'),
    },
    'Ik weet waar je woont',
  ],
  [
    'a sheet of Excel',
    EXCEL,
    {
      '[Content_Types].xml': contentTypes(EXCEL),
      'docProps/core.xml': core,
      'xl/comments1.xml': `<comments><authors><author>${CANARY}</author></authors><t>Let op</t></comments>`,
      'xl/persons/person.xml': `<personList><person displayName="${CANARY}" id="{1}" userId="${CANARY}" providerId="AD"/></personList>`,
      'xl/workbook.xml': `<workbook><x15ac:absPath url="C:\\${CANARY}\\"/><fileSharing readOnly="1" userName="${CANARY}"/></workbook>`,
      'xl/worksheets/sheet1.xml':
        '<worksheet><c><v>Woont hier</v></c><pageSetup paperSize="9" r:id="rId1"/></worksheet>',
      'xl/worksheets/_rels/sheet1.xml.rels': relations(
        'printerSettings',
        '../printerSettings/printerSettings1.bin',
      ),
      'xl/printerSettings/printerSettings1.bin': `${CANARY}-PRINTER`,
    },
    'Woont hier',
  ],
  [
    'slides of PowerPoint',
    POWERPOINT,
    {
      '[Content_Types].xml': contentTypes(POWERPOINT),
      'docProps/core.xml': core,
      'ppt/commentAuthors.xml': `<p:cmAuthorLst><p:cmAuthor id="1" name="${CANARY}" initials="${CANARY}"/></p:cmAuthorLst>`,
      'ppt/authors.xml': `<p188:authorLst><p188:author id="{1}" name="${CANARY}" userId="${CANARY}" providerId="AD"/></p188:authorLst>`,
      'ppt/slides/slide1.xml': '<p:sld><a:t>Pas maar op</a:t></p:sld>',
    },
    'Pas maar op',
  ],
  [
    'a letter of Writer',
    WRITER,
    {
      mimetype: WRITER,
      'meta.xml': `<office:document-meta><dc:creator>${CANARY}</dc:creator></office:document-meta>`,
      'content.xml': `<office:document-content><office:annotation><dc:creator>${CANARY}</dc:creator><meta:creator-initials>${CANARY}</meta:creator-initials></office:annotation><text:p officeooo:rsid="${CANARY}">Ik weet waar je woont</text:p></office:document-content>`,
      'settings.xml': `<config:config-item config:name="PrinterName" config:type="string">${CANARY}</config:config-item>`,
      'Thumbnails/thumbnail.png': sample('picture.png'),
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type="image/png"/><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>',
    },
    'Ik weet waar je woont',
  ],
];

async function strip(kind: MediaType, file: Buffer) {
  const { metadata, content } = await stripMetadata(kind, file);
  return { metadata, file: Buffer.concat(content) };
}

const readable = (file: Buffer) =>
  Object.entries(unzipSync(file))
    .map(([path, part]) => `${path}: ${strFromU8(part, true)}`)
    .join('\n');

describe.each(documents)('%s', (_, kind, parts, words) => {
  it('is known by what is in it', async () => {
    expect(await mediaTypeOf(packed(parts))).toBe(kind);
  });

  it('loses who wrote, remarked and changed, and keeps its words', async () => {
    const { metadata, file } = await strip(kind, packed(parts));
    expect(metadata).toBe('stripped');
    const left = readable(file);
    expect(left).not.toContain(CANARY);
    expect(left).toContain(words);
    expect(left).not.toMatch(/thumbnail|printerSettings|attachedTemplate|rsid/i);
    expect(await mediaTypeOf(file)).toBe(kind);
  });

  it('has nothing left to lose the second time', async () => {
    const { file } = await strip(kind, packed(parts));
    expect((await strip(kind, file)).metadata).toBe('nothingFound');
  });

  it('that is cut off or changed is stripped or left alone, and never crashes', async () => {
    const whole = packed(parts);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
        async (length, changes) => {
          const file = Buffer.from(whole.subarray(0, length));
          for (const [at, value] of changes) if (at < length) file.writeUInt8(value, at);
          const before = Buffer.from(file);
          const after = await strip(kind, file);
          if (after.metadata !== 'stripped') expect(after.file.equals(before)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('an Office file', () => {
  it('that is signed is left as it was signed', async () => {
    const signed = packed({ 'docProps/core.xml': core, '_xmlsignatures/sig1.xml': '<Signature/>' });
    expect(await strip(WORD, signed)).toEqual({ metadata: 'signed', file: signed });
  });

  it('with a password is left alone', async () => {
    const locked = packed({
      mimetype: WRITER,
      'META-INF/manifest.xml': '<manifest:encryption-data/>',
      'meta.xml': '<office:document-meta/>',
    });
    expect(await strip(WRITER, locked)).toEqual({ metadata: 'locked', file: locked });
  });

  it('that says it unfolds to far more than any letter, is not unfolded', async () => {
    const bomb = packed({ 'docProps/core.xml': core, 'word/document.xml': '<w:document/>' });
    const directory = bomb.lastIndexOf('word/document.xml') - 46;
    bomb.writeUInt32LE(300 * 1024 * 1024, directory + 24);
    expect(await strip(WORD, bomb)).toEqual({ metadata: 'tooLarge', file: bomb });
  });

  it('of which a part is damaged is left alone', async () => {
    const [, kind, parts] = documents[0] ?? [];
    const damaged = packed(parts ?? {});
    const directory = damaged.lastIndexOf('word/document.xml') - 46;
    damaged.writeUInt32LE(1, directory + 16);
    expect(await strip(kind ?? WORD, damaged)).toEqual({ metadata: 'unreadable', file: damaged });
  });

  it('that lies about what it unfolds to is left alone', async () => {
    const bomb = packed({ 'docProps/core.xml': core, 'word/document.xml': Buffer.alloc(6e6) });
    const directory = bomb.lastIndexOf('word/document.xml') - 46;
    bomb.writeUInt32LE(1000, directory + 24);
    const { metadata, file } = await strip(WORD, bomb);
    expect(file.length).toBeLessThanOrEqual(bomb.length);
    expect(metadata).toBe('unreadable');
  });
});
