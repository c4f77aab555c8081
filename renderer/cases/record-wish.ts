/** What a single letter in the list records in the selected case. */
export const wishKinds = { t: 'ownTask', n: 'note', m: 'measure', c: 'contact' } as const;
/** What a single letter can ask for. */
export type WishKind = (typeof wishKinds)[keyof typeof wishKinds];

/** Something to record in a case, as soon as its record is there. */
export interface RecordWish {
  readonly caseId: string;
  readonly kind: WishKind;
}
