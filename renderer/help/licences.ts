/** A package that Luwte brings along. */
export interface LicencedPart {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly licence: string;
  /** Which of the texts; null when the package brings none. */
  readonly text: number | null;
}

/** What Luwte is built with, and under which licences. */
export interface Licences {
  readonly parts: readonly LicencedPart[];
  readonly texts: readonly string[];
}
