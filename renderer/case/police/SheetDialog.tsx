import { z } from 'zod';
import { text } from '../../../domain/fields.ts';
import { factsReaders, policeFacts, sevenQuestions } from '../../../domain/records/police.ts';
import { CheckboxField } from '../../design/CheckboxField.tsx';
import { RadioField } from '../../design/RadioField.tsx';
import { TextArea } from '../../design/TextArea.tsx';
import { useUndo } from '../../design/Undo.tsx';
import { FolderField } from '../../forms/FolderField.tsx';
import { Field } from '../../forms/Form.tsx';
import { RecordDialog } from '../../forms/RecordDialog.tsx';
import { typed } from '../../forms/typed.ts';
import { useText } from '../../locales/index.tsx';
import { useAction } from '../../vault/queries.ts';
import { useSession } from '../../vault/session.tsx';
import { useCase } from '../case-room.ts';
import { useKeptForm } from '../use-kept-form.ts';
import { useKnownFacts } from './known-facts.ts';

const schema = z.object({
  facts: policeFacts,
  reader: typed(z.enum(factsReaders)),
  identity: z.boolean(),
  perpetrator: z.boolean(),
  folder: text(1000).trim(),
});

/** Asks the seven questions of the police once, and writes the sheet that takes the answers along. */
export function SheetDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { regime } = useSession();
  const { id: caseId, justice } = useCase().view;
  const goesByMayor = regime === 'political' && justice.reports.at(-1)?.filedBy === 'mayor';
  const save = useAction('police.saveFacts');
  const write = useAction('police.writeSheet');
  const known = useKnownFacts();
  const kept = useKeptForm({ caseId, form: 'policeSheet' }, schema, {
    start: {
      facts: justice.facts ?? known,
      reader: goesByMayor ? 'mayor' : 'police',
      identity: false,
      perpetrator: false,
      folder: '',
    },
    onSubmit: async ({ facts, ...wish }) => {
      await save.mutateAsync({ caseId, facts });
      const name = wish.folder === '' ? null : await written(wish);
      onClose();
      say({ text: name === null ? t('police.sheetKept') : t('police.written', { name }) });
    },
  });
  const { form } = kept;

  async function written(wish: Omit<z.output<typeof schema>, 'facts'>) {
    const { name } = await write.mutateAsync({
      caseId,
      reportId: justice.reports.at(-1)?.id ?? null,
      reader: wish.reader,
      folder: wish.folder,
      names: [
        ...(wish.identity ? (['identity'] as const) : []),
        ...(wish.perpetrator ? (['perpetrator_identity'] as const) : []),
      ],
    });
    return name;
  }

  return (
    <RecordDialog
      title={t('police.sheet')}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      <p>{t('police.sheetAbout')}</p>
      {regime === 'political' && (
        <Field of={form} name="reader">
          {(field) => (
            <RadioField
              {...field}
              label={t('police.sheetReader')}
              hint={t('police.sheetReaderHint')}
              options={factsReaders.map((code) => ({
                code,
                label: t(`police.sheetReader_${code}`),
              }))}
            />
          )}
        </Field>
      )}
      <div className="stack case-note">
        {sevenQuestions.map((question) => (
          <Field key={question} of={form} name={`facts.${question}`}>
            {(field) => (
              <TextArea
                {...field}
                rows={2}
                label={t(`police.${question}`)}
                {...(question === 'who' ? { hint: t('police.whoHint') } : {})}
                optional
              />
            )}
          </Field>
        ))}
      </div>
      <div>
        <h3 className="case-small-title">{t('police.sheetNames')}</h3>
        <p className="small subtle">{t('police.sheetNamesHint')}</p>
      </div>
      <Field of={form} name="identity">
        {(field) => <CheckboxField {...field} label={t('police.sheetIdentity')} />}
      </Field>
      <Field of={form} name="perpetrator">
        {(field) => <CheckboxField {...field} label={t('police.sheetPerpetrator')} />}
      </Field>
      <Field of={form} name="folder">
        {(field) => (
          <FolderField
            {...field}
            label={t('police.folder')}
            hint={t('police.sheetFolderHint')}
            optional
          />
        )}
      </Field>
    </RecordDialog>
  );
}
