import { useState } from 'react';
import { z } from 'zod';
import type { Output } from '../../api/contract/index.ts';
import { date } from '../../domain/fields.ts';
import { organisation } from '../../domain/records/organisation.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { DateField } from '../design/DateField.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

const schema = z.object({ on: date, ...organisation.shape.municipality.shape });

type Former = Output<'settings.former'>['former'];

/** That the municipality went up in another on 1 January, and what it was before. */
export function MergerCard() {
  const t = useText();
  const { data } = useCommand('settings.former', {});
  const former = data?.former ?? [];
  return (
    <Card title={t('merger.title')} about={t('merger.about')}>
      {former.length > 0 && <FormerOnes former={former} />}
      <Disclosure title={t('merger.record')}>
        <MergerForm />
      </Disclosure>
    </Card>
  );
}

function FormerOnes({ former }: { readonly former: Former }) {
  const t = useText();
  const dates = useDates();
  const say = useUndo();
  const undo = useAction('settings.undoMerge');
  const [isAsked, setAsked] = useState(false);
  const takeBack = () =>
    undo.mutate(
      {},
      {
        onSuccess: () => say({ text: t('merger.undone') }),
        onSettled: () => setAsked(false),
      },
    );
  return (
    <>
      <DefinitionList
        facts={former.map(({ until, municipality: { name, code } }) => ({
          term: t('merger.until', { day: dates.long(until) }),
          value: t('merger.municipality', { name, code }),
        }))}
      />
      {undo.error && <Problem error={undo.error} />}
      <div>
        <Button onPress={() => setAsked(true)}>{t('merger.undo')}</Button>
      </div>
      <ConfirmDialog
        title={t('merger.undo')}
        text={t('merger.undoText')}
        action={t('merger.undoAct')}
        isOpen={isAsked}
        isPending={undo.isPending}
        onConfirm={takeBack}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

function MergerForm() {
  const t = useText();
  const say = useUndo();
  const { today } = useSession();
  const merge = useAction('settings.merge');
  const form = useDeskForm(schema, {
    keep: 'settings.merger',
    start: { on: `${today.slice(0, 4)}-01-01`, name: '', code: '' },
    onSubmit: async (values) => {
      await merge.mutateAsync(values);
      say({ text: t('merger.recorded', { name: values.name }) });
    },
  });
  return (
    <Form form={form} label={t('merger.title')}>
      <Field of={form} name="on">
        {(field) => <DateField {...field} label={t('merger.on')} hint={t('merger.onHint')} />}
      </Field>
      <div className="fields-beside">
        <Field of={form} name="name">
          {(field) => <TextField {...field} label={t('merger.name')} />}
        </Field>
        <Field of={form} name="code">
          {({ onChange, ...field }) => (
            <TextField
              {...field}
              onChange={(code) => onChange(code.toUpperCase().trim())}
              label={t('settings.municipalityCode')}
              width="short"
            />
          )}
        </Field>
      </div>
      <p className="prose">{t('merger.follows')}</p>
      <div>
        <Button type="submit" isPending={form.isPending}>
          {t('merger.save')}
        </Button>
      </div>
    </Form>
  );
}
