import { z } from 'zod';
import { filledText } from '../../domain/fields.ts';
import { type PrintPart, printParts } from '../../domain/records/case-print.ts';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ChecksField } from '../design/ChecksField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';

import { useKeptForm } from './use-kept-form.ts';

const schema = z.object({
  parts: z.array(z.enum(printParts)).min(1, 'choice.missing'),
  isMasked: z.boolean(),
  folder: filledText(4000),
});

/** Who the reporter is goes on paper only when somebody wants that. */
const usual: PrintPart[] = printParts.filter((part) => part !== 'reporter');

/** Asks which parts of a case go on paper, and where the PDF goes, and makes it. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { id: caseId, restricted } = useCase().view;
  const { mutateAsync } = useAction('cases.print');
  const kept = useKeptForm({ caseId, form: 'print' }, schema, {
    start: { parts: usual, isMasked: true, folder: '' },
    onSubmit: async (wish) => {
      const { file } = await mutateAsync({ caseId, ...wish });
      onClose();
      say({ text: t('case.printed', { file }) });
    },
  });
  const { form } = kept;
  return (
    <RecordDialog
      title={t('case.printTitle')}
      action={t('case.printDo')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      <p>{t('case.printAbout')}</p>
      <Field of={form} name="parts">
        {(field) => (
          <ChecksField
            {...field}
            look="columns"
            label={t('case.printParts')}
            {...(restricted.length > 0 ? { hint: t('case.printRestricted') } : {})}
            options={printParts.map((code) => ({ code, label: t(`case.printPart_${code}`) }))}
          />
        )}
      </Field>
      <Field of={form} name="isMasked">
        {(field) => <CheckboxField {...field} label={t('case.printMasked')} />}
      </Field>
      <Field of={form} name="folder">
        {(field) => <FolderField {...field} label={t('case.printFolder')} />}
      </Field>
    </RecordDialog>
  );
}
