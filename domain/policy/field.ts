import { z } from 'zod';
import { anonymousLine, anonymousText } from '../anonymous-text.ts';
import {
  type CodeList,
  type CodeListName,
  type CodeOf,
  codeLists,
  codeSchema,
} from '../code-lists/index.ts';
import { date, filledText, line } from '../fields.ts';

/** A text in the two languages of the desk. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** How a field is filled in, and what may be in it. */
export type FieldShape =
  /** One line. */
  | { readonly type: 'line' }
  /** More lines. */
  | { readonly type: 'prose' }
  | { readonly type: 'code'; readonly list: CodeListName }
  /** One or more codes of a list. */
  | { readonly type: 'codes'; readonly list: CodeListName }
  | { readonly type: 'date' }
  | {
      readonly type: 'number';
      readonly unit: Words | null;
      readonly least: number;
      readonly most: number;
    }
  | { readonly type: 'flag' };

/** One field of a kind of record. */
export interface PolicyField<S extends z.ZodType = z.ZodType> {
  readonly label: Words;
  readonly hint: Words | null;
  readonly shape: FieldShape;
  /** Whether it may stay empty; it is null then. */
  readonly optional: boolean;
  readonly schema: S;
}

/** What a field says to who fills it in. */
interface Telling extends Words {
  readonly hint?: Words;
}

function field<S extends z.ZodType>(
  { nl, en, hint }: Telling,
  shape: FieldShape,
  schema: S,
): PolicyField<S> {
  return { label: { nl, en }, hint: hint ?? null, shape, optional: false, schema };
}

/** The same field, which may stay empty. */
export function optional<S extends z.ZodType>(
  filled: PolicyField<S>,
): PolicyField<z.ZodNullable<S>> {
  return { ...filled, optional: true, schema: filled.schema.nullable() };
}

/** A single line. */
export const lineField = (telling: Telling) => field(telling, { type: 'line' }, line(200));

/** A text of more lines. */
export const proseField = (telling: Telling) => field(telling, { type: 'prose' }, filledText(4000));

/** A single line that goes to others, in which nobody is to be found. */
export const anonymousLineField = (telling: Telling) =>
  field(telling, { type: 'line' }, anonymousLine(200));

/** A text of more lines that goes to others, in which nobody is to be found. */
export const anonymousField = (telling: Telling) =>
  field(telling, { type: 'prose' }, anonymousText(4000));

/** A day. */
export const dateField = (telling: Telling) => field(telling, { type: 'date' }, date);

/** Yes or no. */
export const flagField = (telling: Telling) => field(telling, { type: 'flag' }, z.boolean());

/** A whole number between two others. */
export const numberField = (telling: Telling, least: number, most: number, unit?: Words) =>
  field(
    telling,
    { type: 'number', unit: unit ?? null, least, most },
    z.int('number.outOfRange').min(least, 'number.outOfRange').max(most, 'number.outOfRange'),
  );

/** The list of a name, with its own codes. */
type ListOf<N extends CodeListName> = CodeList<CodeOf<(typeof codeLists)[N]>>;

function schemaOf<N extends CodeListName>(list: N) {
  // Safe: the list of a name has the codes of that list; the compiler does not follow a name that varies.
  return codeSchema(codeLists[list] as unknown as ListOf<N>);
}

/** One code of a list. */
export const codeField = <N extends CodeListName>(telling: Telling, list: N) =>
  field(telling, { type: 'code', list }, schemaOf(list));

/** One or more codes of a list, each once. */
export const codesField = <N extends CodeListName>(telling: Telling, list: N) =>
  field(
    telling,
    { type: 'codes', list },
    z
      .array(schemaOf(list))
      .min(1, 'text.empty')
      .max(codeLists[list].codes.length, 'choice.duplicate')
      .refine((codes) => new Set(codes).size === codes.length, 'choice.duplicate'),
  );

/** For which departments, or for whom else, something goes. */
export const unitsField = codesField(
  {
    nl: 'Voor wie',
    en: 'For whom',
    hint: { nl: 'Een of meer afdelingen.', en: 'One or more units.' },
  },
  'policy_unit',
);

/** For which department, or for whom else, something goes. */
export const unitField = codeField({ nl: 'Afdeling', en: 'Unit' }, 'policy_unit');

/** Whatever else there is to say. */
export const remarkField = optional(proseField({ nl: 'Opmerking', en: 'Remark' }));
