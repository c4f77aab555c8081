import { Link } from 'react-aria-components';
import { useOptions } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
import { SelectField } from '../design/SelectField.tsx';
import type { Binding } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';

/** Asks whether somebody is the other party in another case: why not, or who takes one of both over. */
export function ConflictField({
  number,
  ...field
}: Binding<string> & {
  /** The number of that case. */
  readonly number: string;
}) {
  const t = useText();
  const reasons = useOptions('no_conflict_reason');
  return (
    <>
      <Alert kind="warning" title={t('persons.conflict', { number })}>
        <p>{t('persons.conflictAbout')}</p>
        <p>
          <Link className="link" href="/handover/send">
            {t('persons.conflictHandOver')}
          </Link>
        </p>
      </Alert>
      <SelectField
        {...field}
        label={t('persons.conflictReason')}
        hint={t('persons.conflictReasonHint')}
        options={reasons}
        optional
      />
    </>
  );
}
