import type { Input, Output } from '../../api/contract/index.ts';
import type { ImportFieldName } from '../../domain/import/fields.ts';
import { useText } from '../locales/index.tsx';

/** A spreadsheet that was read, with what its columns seem to be. */
export type ReadFile = Output<'imports.read'> & { readonly reading: string };
/** What each part of a report is read from. */
export type Columns = Input<'imports.check'>['columns'];
/** What texts mean that are no label. */
export type Meanings = Input<'imports.check'>['values'];

/** The words for a part of a report. */
export function useFieldWords() {
  const t = useText();
  return (field: ImportFieldName) => t(`import.field_${field}`);
}
