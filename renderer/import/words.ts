import { useMemo } from 'react';
import type { Input, Output } from '../../api/contract/index.ts';
import { compartmentOf, regimeOf } from '../../domain/compartment.ts';
import type { ImportField } from '../../domain/import/field.ts';
import { fieldsOf, type ImportSubject } from '../../domain/import/subjects.ts';
import { kindOf } from '../../domain/policy/records.ts';
import { type MessageKey, type TextValues, useLanguage, useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';

/** A spreadsheet that was read, with what its rows are and what its columns seem to be. */
export type ReadFile = Output<'imports.read'> & {
  readonly reading: string;
  readonly subject: ImportSubject;
};
/** What each part of a row is read from. */
export type Columns = Input<'imports.check'>['columns'];
/** What texts mean that are no label. */
export type Meanings = Input<'imports.check'>['values'];

/** What the columns of a file can be: `const { field, words } = useImportFields(subject)`. */
export function useImportFields(subject: ImportSubject) {
  const language = useLanguage();
  const { role } = useSession();
  const fields = useMemo(() => fieldsOf(subject, regimeOf[compartmentOf[role]]), [subject, role]);
  return {
    field: (name: string): ImportField | undefined => fields.get(name),
    /** What a part of a row is called. */
    words: (name: string): string => fields.get(name)?.header[language] ?? name,
  };
}

/** A text that says something of reports, and the one that says it of records of the policy store. */
interface BySubject {
  readonly reports: MessageKey;
  readonly records: MessageKey;
}

/** Says something of what a file holds: of reports, or of records. */
export function useSubjectText(subject: ImportSubject) {
  const t = useText();
  return (key: BySubject, values?: TextValues): string =>
    t(subject === 'reports' ? key.reports : key.records, values);
}

/** What the rows of a file are called, that are no reports. */
export function useSubjectName() {
  const t = useText();
  const language = useLanguage();
  return (subject: Exclude<ImportSubject, 'reports'>): string =>
    subject === 'locations'
      ? t('import.subject_locations')
      : kindOf(subject).words.plural[language];
}
