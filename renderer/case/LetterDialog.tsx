import { Pencil } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { MeasureView } from '../../api/contract/measures.ts';
import { codeSchema, letterAddressee } from '../../domain/code-lists/index.ts';
import { line, text } from '../../domain/fields.ts';
import { letterFor, letterKind, letterKinds } from '../../domain/reaction/letter-templates.ts';
import { useLabel, useOptions } from '../codes.ts';
import { useDebounced } from '../debounced.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { goesOn, useCase } from './case-room.ts';
import { Literal } from './Literal.tsx';

const schema = z.object({
  kind: letterKind,
  toWhom: typed(codeSchema(letterAddressee)),
  name: line(120),
  address: text(300),
  folder: text(1000).min(1, 'text.empty'),
});

/** Shows a letter about a measure as it will go out, and writes it in a folder of the user. */
export function LetterDialog({
  measure,
  onClose,
}: {
  readonly measure: MeasureView;
  readonly onClose: () => void;
}) {
  const t = useText();
  return (
    <Dialog isOpen title={t('reaction.letterTitle')} size="wide" onClose={onClose}>
      <LetterForm measure={measure} onClose={onClose} />
    </Dialog>
  );
}

function LetterForm({
  measure,
  onClose,
}: {
  readonly measure: MeasureView;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { view, isOpen } = useCase();
  const { id: caseId, today } = view;
  const addressees = useOptions('letter_addressee', today);
  const shell = useCommand('shell.describe', {});
  const write = useAction('letters.write');
  const form = useDeskForm(schema, {
    keep: { caseId, form: `letter ${measure.id}` },
    start: {
      kind: measure.ended || !isOpen ? 'end' : letterFor(measure.kind),
      toWhom: 'perpetrator',
      name: '',
      address: '',
      folder: shell.data?.documents ?? '',
    },
    onSubmit: async ({ kind, toWhom, name, address, folder }) => {
      const addressee = { kind: toWhom, name, address };
      const about = { caseId, measure: measure.id, kind, addressee };
      const { files } = await write.mutateAsync({ ...about, folder });
      onClose();
      say({ text: t('reaction.letterWritten', { files: files.join(', ') }) });
    },
  });
  const kinds = letterKinds
    .filter((code) => isOpen || code === 'end')
    .map((code) => ({ code, label: t(`reaction.letter_${code}`) }));
  const { control } = form.fields;
  const [kind, name, address] = useWatch({ control, name: ['kind', 'name', 'address'] });
  const typed = useDebounced(name.trim(), 300);
  const addressee = { name: typed === '' ? t('reaction.somebody') : typed, address };
  const shown = { caseId, measure: measure.id, kind, addressee };
  return (
    <Form form={form} label={t('reaction.letterTitle')}>
      <p>{t('reaction.letterAbout')}</p>
      <div className="fields-beside">
        <Field of={form} name="kind">
          {(field) => (
            <SelectField
              {...field}
              onChange={(code) => field.onChange(schema.shape.kind.parse(code))}
              label={t('reaction.letterKind')}
              options={kinds}
            />
          )}
        </Field>
        <Field of={form} name="toWhom">
          {(field) => (
            <SelectField {...field} label={t('reaction.letterToWhom')} options={addressees} />
          )}
        </Field>
      </div>
      <div className="fields-beside">
        <Field of={form} name="name">
          {(field) => <TextField {...field} label={t('reaction.letterTo')} />}
        </Field>
        <Field of={form} name="address">
          {(field) => <TextArea {...field} label={t('reaction.letterAddress')} rows={2} optional />}
        </Field>
      </div>
      <Preview shown={shown} measure={measure} />
      <Field of={form} name="folder">
        {(field) => (
          <FolderField
            {...field}
            label={t('reaction.letterFolder')}
            hint={t('reaction.letterFolderHint')}
          />
        )}
      </Field>
      <Actions>
        <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
          {t('reaction.letterWrite')}
        </Button>
        <CancelButton form={form} onClose={onClose} />
      </Actions>
    </Form>
  );
}

type Shown = Parameters<typeof useCommand<'letters.preview'>>[1];

/** What is typed in this dialog; everything else that a letter asks for comes from the measure. */
const typedHere = ['veroorzaker', 'adres'] as const;
const isTypedHere = (name: string) => typedHere.some((one) => one === name);

/** What the vault refuses a letter for as long as the measure is as it is. */
const ofMeasure: readonly string[] = ['letter.banNeedsEnd', 'letter.namesReporter'];

/** The letter as it is filled in now, and what is still to be said. */
function Preview({ shown, measure }: { readonly shown: Shown; readonly measure: MeasureView }) {
  const t = useText();
  const preview = useCommand('letters.preview', shown, {
    keepPrevious: true,
    forget: true,
  });
  if (preview.error) {
    return (
      <>
        <Problem error={preview.error} />
        {ofMeasure.includes(preview.error.value.code) && <ToMeasure measure={measure} />}
      </>
    );
  }
  if (!preview.data) return null;
  const { subject, body, missing } = preview.data;
  const here = missing.filter(isTypedHere);
  const there = missing.filter((name) => !isTypedHere(name));
  const listed = (names: typeof missing) =>
    names.map((name) => t(`reaction.blank_${name}`)).join(', ');
  return (
    <>
      {here.length > 0 && (
        <Alert kind="warning" title={t('reaction.letterMissingHere')}>
          <p>{listed(here)}</p>
        </Alert>
      )}
      {there.length > 0 && (
        <Alert kind="warning" title={t('reaction.letterMissing')}>
          <p>{listed(there)}</p>
          <ToMeasure measure={measure} />
        </Alert>
      )}
      <section
        className="letter-preview"
        aria-label={t('reaction.letterPreview')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse moves it with the arrow keys
        tabIndex={0}
      >
        <p className="case-task-title">{subject}</p>
        <Literal text={body} />
      </section>
    </>
  );
}

/** Goes from the letter to its measure; what was typed in the letter is kept meanwhile. */
function ToMeasure({ measure }: { readonly measure: MeasureView }) {
  const t = useText();
  const label = useLabel();
  const { ask, isOpen, view } = useCase();
  if (!isOpen && !goesOn(measure, view)) return null;
  return (
    <div className="row">
      <Button icon={Pencil} onPress={() => ask({ kind: 'changeMeasure', measure })}>
        {t('reaction.measureChangeOf', { kind: label('perp_measure', measure.kind) })}
      </Button>
    </div>
  );
}
