import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { useDates } from '../dates.ts';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { certificateForm, type Gone, useRuleWords } from './part.ts';

const schema = z.object({ folder: filledText(4000) });

/** Asks where the certificate of something that was destroyed goes, and writes it there. */
export function CertificateDialog({
  gone,
  onClose,
}: {
  readonly gone: Gone;
  readonly onClose: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const say = useUndo();
  const words = useRuleWords();
  const { mutateAsync } = useAction('certificates.write');
  const { caseId, rule, earlier, number, on } = gone;
  const form = useDeskForm(schema, {
    keep: whileOpen(certificateForm(gone)),
    start: { folder: '' },
    onSubmit: async ({ folder }) => {
      const { file } = await mutateAsync({ caseId, rule, earlier, folder });
      onClose();
      say({ text: t('retention.certificateWritten', { file }) });
    },
  });
  return (
    <RecordDialog
      title={t('retention.certificateTitle')}
      action={t('retention.certificateSave')}
      kept={{ form }}
      onClose={onClose}
    >
      <p>{t('retention.certificateAbout', { part: words(rule), number, day: dates.long(on) })}</p>
      <Field of={form} name="folder">
        {(field) => <FolderField {...field} label={t('retention.certificateFolder')} />}
      </Field>
    </RecordDialog>
  );
}
