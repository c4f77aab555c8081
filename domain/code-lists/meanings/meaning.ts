/** What a code means, for who has to choose it or reads it. */
export interface Meaning {
  readonly nl: string;
  readonly en: string;
}

/** A meaning for every code of a list. */
export type Meanings<C extends string> = Readonly<Record<C, Meaning>>;
