/**
 * A PDF without what a browser writes of itself: on which system it ran, of which version, and at which
 * second. It does not name Luwte either: who gets an answer or a letter would learn from it that his
 * name stands in a case. Every text keeps its length, since a PDF finds its parts by where they stand.
 */
export function withoutTraces(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const quiet = text
    .replace(
      /\/(Creator|Producer) \(((?:[^\\()]|\\.)*)\)/g,
      (_, name: string, made: string) => `/${name} (${' '.repeat(made.length)})`,
    )
    .replace(/\/(CreationDate|ModDate) \(D:(\d{8})\d{6}/g, '/$1 (D:$2000000');
  return Buffer.from(quiet, 'latin1');
}
