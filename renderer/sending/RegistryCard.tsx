import { useState } from 'react';
import { type Registry, registry } from '../../domain/records/registry.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

/** The name and public key of the registry; or their place, when there is none yet. */
export function RegistryCard({ known }: { readonly known: Registry | null }) {
  const t = useText();
  const say = useUndo();
  const keep = useAction('registry.keep');
  const form = useDeskForm(registry, {
    keep: 'sending.registry',
    isSetting: true,
    start: known ?? { name: '', recipient: '' },
    onSubmit: async (values) => {
      await keep.mutateAsync(values);
      form.fields.reset(values);
      say({ text: t('registry.kept') });
    },
  });
  return (
    <Card title={t('registry.where')} about={t('registry.whereAbout')}>
      <Form form={form} label={t('registry.where')}>
        <Field of={form} name="name">
          {(field) => <TextField {...field} label={t('registry.name')} />}
        </Field>
        <Field of={form} name="recipient">
          {({ onChange, ...field }) => (
            <TextField
              {...field}
              onChange={(typed) => onChange(typed.trim())}
              label={t('registry.recipient')}
              hint={t('registry.recipientHint')}
              width="wide"
            />
          )}
        </Field>
        <div className="row">
          <Button type="submit" kind={known ? 'secondary' : 'primary'} isPending={form.isPending}>
            {t('registry.keep')}
          </Button>
          {known && <Forget />}
        </div>
      </Form>
    </Card>
  );
}

function Forget() {
  const t = useText();
  const say = useUndo();
  const forget = useAction('registry.forget');
  const [isAsked, setAsked] = useState(false);
  const confirm = () =>
    forget.mutate(
      {},
      {
        onSuccess: () => say({ text: t('registry.forgotten') }),
        onSettled: () => setAsked(false),
      },
    );
  return (
    <>
      {forget.error && <Problem error={forget.error} />}
      <Button kind="quiet" onPress={() => setAsked(true)}>
        {t('registry.forget')}
      </Button>
      <ConfirmDialog
        title={t('registry.forget')}
        text={t('registry.forgetText')}
        action={t('registry.forgetAct')}
        isOpen={isAsked}
        isPending={forget.isPending}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
