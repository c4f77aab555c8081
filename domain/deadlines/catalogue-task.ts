import type { VptMeasure } from '../code-lists/index.ts';

/** Where a term comes from: law, an agreement or guide, or the organisation's own choice. */
export type Basis = 'law' | 'agreement' | 'house';

/** A text in both languages of the desk. */
interface Words {
  readonly nl: string;
  readonly en: string;
}

/** A kind of task as the screen names it. */
export interface CatalogueTask {
  readonly title: Words;
  /** The term and where it comes from, in one sentence. */
  readonly reason: Words;
  readonly measure: VptMeasure;
  readonly basis: Basis;
}
