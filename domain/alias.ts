/** Aliases are one and the same whatever their case, accents composed or not, or spaces. */
export const aliasKey = (alias: string): string =>
  alias.normalize('NFKC').toLocaleLowerCase('nl').normalize('NFKC').replace(/\s+/g, ' ').trim();
