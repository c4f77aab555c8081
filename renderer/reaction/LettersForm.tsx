import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import {
  type LetterTemplates,
  letterTemplates,
  paperKinds,
  placeholdersOf,
  type TemplateKind,
  templateKinds,
  unknownBlanks,
} from '../../domain/reaction/letter-templates.ts';
import { standardLetters } from '../../domain/reaction/standard-letters.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

/** The templates of letters: one at a time, with what can be filled in and what cannot. */
export function LettersForm({ known }: { readonly known: LetterTemplates }) {
  const t = useText();
  const say = useUndo();
  const change = useAction('letters.setTemplates');
  const [kind, setKind] = useState<TemplateKind>('order_talk');
  const form = useDeskForm(letterTemplates, {
    keep: 'reaction.letters',
    isSetting: true,
    start: known,
    onSubmit: async (values) => {
      await change.mutateAsync(values);
      form.fields.reset(values);
      say({ text: t('reaction.saved') });
    },
  });
  const kinds = templateKinds.map((code) => ({ code, label: t(`reaction.letter_${code}`) }));
  const isPaper = paperKinds.some((one) => one === kind);
  const restore = () => {
    const { subject, body } = standardLetters[kind];
    form.fields.setValue(`${kind}.subject`, subject, { shouldDirty: true });
    form.fields.setValue(`${kind}.body`, body, { shouldDirty: true });
  };
  const { body } = useWatch({ control: form.fields.control, name: kind });
  return (
    <Card
      title={t('reaction.letters')}
      about={t('reaction.lettersAbout')}
      actions={
        <Button icon={RotateCcw} onPress={restore}>
          {t('reaction.standard')}
        </Button>
      }
    >
      <Form form={form} label={t('reaction.letters')}>
        <SelectField
          label={t('reaction.letterKind')}
          name="letter"
          value={kind}
          onChange={(code) => setKind(templateKinds.find((one) => one === code) ?? kind)}
          options={kinds}
          width="wide"
        />
        <Field key={`${kind} subject`} of={form} name={`${kind}.subject`}>
          {(field) => <TextField {...field} label={t('reaction.letterSubject')} width="wide" />}
        </Field>
        <Field key={`${kind} body`} of={form} name={`${kind}.body`}>
          {(field) => (
            <TextArea
              {...field}
              label={t('reaction.letterBody')}
              rows={16}
              {...(isPaper ? { hint: t('reaction.letterBodyHint') } : {})}
            />
          )}
        </Field>
        <Unknown kind={kind} text={body} />
        <Disclosure title={t('reaction.placeholders')}>
          <dl className="letter-blanks">
            {placeholdersOf(kind).map((name) => (
              <div key={name}>
                <dt>{`{${name}}`}</dt>
                <dd>{t(`reaction.blank_${name}`)}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
        <div className="row">
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('reaction.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** What stands between braces and cannot be filled in, with its line. */
function Unknown({ kind, text }: { readonly kind: TemplateKind; readonly text: string }) {
  const t = useText();
  const unknown = unknownBlanks(kind, text);
  if (unknown.length === 0) return null;
  return (
    <Alert kind="warning" title={t('reaction.unknownBlanks')}>
      <ul>
        {unknown.map(({ name, line, at }) => (
          <li key={`${line} ${at}`}>{t('reaction.unknownBlank', { name: `{${name}}`, line })}</li>
        ))}
      </ul>
    </Alert>
  );
}
