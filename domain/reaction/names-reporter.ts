/** What a reporter is known by. */
interface KnownAs {
  readonly alias: string;
  readonly name: string;
  readonly contact: string;
}

/** Shorter words of a name stand in many sentences: "van", "den", "Jan". */
const shortestTelling = 4;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text names a reporter: by alias, by name or a telling part of it, or by how to reach him. */
export function namesReporter(text: string, { alias, name, contact }: KnownAs): boolean {
  const words = ` ${plain(text)} `;
  const parts = plain(name)
    .split(' ')
    .filter((part) => part.length >= shortestTelling);
  return [plain(alias), plain(name), plain(contact), ...parts].some(
    (known) => known !== '' && words.includes(` ${known} `),
  );
}
