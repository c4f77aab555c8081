/** What happens to a part of an Office file: its text after it, or null when it goes. */
export interface PartRule {
  readonly parts: RegExp;
  readonly change: (xml: string) => string | null;
}

/** Stands where a name stood: programs want one. */
const NOBODY = '-';

const becomes = (xml: string) => () => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`;
const goes = () => null;

/** Attributes whose name ends on one of these, in any namespace. */
const blanked = (xml: string, names: string) =>
  xml.replace(new RegExp(`(\\s(?:[\\w-]+:)?(?:${names})=)("[^"]*"|'[^']*')`, 'g'), `$1"${NOBODY}"`);

/** Relations with parts that go. */
const withoutRelations = (xml: string) =>
  xml.replace(/<Relationship\s[^>]*\/(?:thumbnail|attachedTemplate|printerSettings)"[^>]*>/g, '');

/**
 * Word, Excel and PowerPoint (ECMA-376). Who wrote, who remarked and who changed; the numbers by
 * which pieces of text can be traced to a sitting (rsid); the template, folder and printer of whoever
 * made it. Moments of remarks and changes stay: they are part of what happened.
 */
export const openXmlRules: readonly PartRule[] = [
  {
    parts: /^docProps\/core\.xml$/,
    change: becomes(
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    ),
  },
  {
    parts: /^docProps\/app\.xml$/,
    change: becomes(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    ),
  },
  {
    parts: /^docProps\/custom\.xml$/,
    change: becomes(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    ),
  },
  { parts: /^docProps\/thumbnail\./, change: goes },
  { parts: /\/printerSettings\/[^/]*\.bin$/, change: goes },
  { parts: /\.rels$/, change: withoutRelations },
  {
    parts: /^word\/.*\.xml$/,
    change: (xml) =>
      blanked(xml, 'author|initials|userId|providerId')
        .replace(/\s[\w-]+:rsid\w*="[^"]*"/g, '')
        .replace(/<w:rsids>[\s\S]*?<\/w:rsids>/g, '')
        .replace(/<w1\d:docId\s[^>]*\/>|<w:attachedTemplate\s[^>]*\/>/g, ''),
  },
  {
    parts: /^xl\/comments.*\.xml$/,
    change: (xml) => xml.replace(/<author>[^<]*<\/author>/g, `<author>${NOBODY}</author>`),
  },
  {
    parts: /^xl\/persons\/.*\.xml$/,
    change: (xml) => blanked(xml, 'displayName|userId|providerId'),
  },
  {
    parts: /^xl\/workbook\.xml$/,
    change: (xml) =>
      xml
        .replace(/<x15ac:absPath\s[^>]*\/>/g, '')
        .replace(/(<fileSharing\s[^>]*userName=)"[^"]*"/, `$1"${NOBODY}"`),
  },
  {
    parts: /^xl\/worksheets\/.*\.xml$/,
    change: (xml) => xml.replace(/(<pageSetup\s[^>]*?)\sr:id="[^"]*"/g, '$1'),
  },
  {
    parts: /^ppt\/(?:commentAuthors|authors)\.xml$/,
    change: (xml) => blanked(xml, 'name|initials|userId|providerId'),
  },
];

/** Writer and Calc of LibreOffice, and others (OpenDocument 1.3, parts 2 and 3). */
export const openDocumentRules: readonly PartRule[] = [
  {
    parts: /^meta\.xml$/,
    change: becomes(
      '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>',
    ),
  },
  { parts: /^Thumbnails\//, change: goes },
  {
    parts: /^META-INF\/manifest\.xml$/,
    change: (xml) => xml.replace(/<manifest:file-entry\s[^>]*"Thumbnails\/[^>]*>/g, ''),
  },
  {
    parts: /^settings\.xml$/,
    change: (xml) =>
      xml.replace(
        /(<config:config-item\s[^>]*config:name="Printer(?:Name|Setup)"[^>]*>)[^<]+/g,
        '$1',
      ),
  },
  {
    parts: /^(?:content|styles)\.xml$/,
    change: (xml) =>
      xml
        .replace(
          /(<(?:dc:creator|meta:creator-initials|loext:sender-initials)>)[^<]*/g,
          `$1${NOBODY}`,
        )
        .replace(/\s(?:officeooo|loext):(?:para)?rsid="[^"]*"/g, ''),
  },
];
