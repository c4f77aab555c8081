/** What somebody in a case is known by. */
export interface KnownAs {
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

/** Whether a text names one of some people: by alias, by name or a telling part of it, or by how to reach him. */
export function namesSomebody(text: string, people: readonly KnownAs[]): boolean {
  const words = ` ${plain(text)} `;
  return people.some(({ alias, name, contact }) => {
    const parts = plain(name)
      .split(' ')
      .filter((part) => part.length >= shortestTelling);
    return [plain(alias), plain(name), plain(contact), ...parts].some(
      (known) => known !== '' && words.includes(` ${known} `),
    );
  });
}
