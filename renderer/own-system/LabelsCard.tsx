import { z } from 'zod';
import type { Output } from '../../api/contract/index.ts';
import { text } from '../../domain/fields.ts';
import {
  labelIn,
  labelledLists,
  type OwnSystem,
  ownSystem,
} from '../../domain/records/own-system.ts';
import { useLabel } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import '../terms/terms.css';

type Row = Output<'ownSystem.get'>['rows'][number];

const typed = z.object({
  name: text(60).trim(),
  /** Labels by list and code: `nature-threat`; empty where nobody typed one. */
  labels: z.record(z.string(), text(100).trim()),
});

const keyOf = ({ list, code }: Row) => `${list}-${code}`;

/** A label for each row of the tables, folded by list. */
export function LabelsCard({
  own,
  rows,
}: {
  readonly own: OwnSystem;
  readonly rows: readonly Row[];
}) {
  const t = useText();
  const label = useLabel();
  const say = useUndo();
  const update = useAction('ownSystem.update');
  const start = {
    name: own.name,
    labels: Object.fromEntries(
      rows.map((row) => [keyOf(row), labelIn(own, row.list, row.code) ?? '']),
    ),
  };
  const form = useDeskForm(typed, {
    keep: 'own-system.labels',
    isSetting: true,
    start,
    onSubmit: async (values) => {
      const { name } = values;
      // Labels of another vault's lists, taken over from a configuration file, stay.
      const others = own.labels.filter((one) => !(keyOf(one) in values.labels));
      const labels = rows.flatMap((row) => {
        const said = values.labels[keyOf(row)] ?? '';
        return said === '' ? [] : { ...row, label: said };
      });
      await update.mutateAsync(ownSystem.parse({ name, labels: [...others, ...labels] }));
      form.fields.reset(values);
      say({ text: t('ownSystem.saved') });
    },
  });
  return (
    <Card title={t('ownSystem.labels')} about={t('ownSystem.labelsAbout')}>
      <Form form={form} label={t('ownSystem.labels')}>
        <Field of={form} name="name">
          {(field) => (
            <TextField
              {...field}
              label={t('ownSystem.name')}
              hint={t('ownSystem.nameHint')}
              optional
            />
          )}
        </Field>
        {labelledLists
          .map((list) => ({ list, inList: rows.filter((row) => row.list === list) }))
          .filter(({ inList }) => inList.length > 0)
          .map(({ list, inList }) => (
            <Disclosure key={list} title={t(`ownSystem.list_${list}`)}>
              <div className="terms-fields">
                {inList.map((row) => (
                  <Field key={row.code} of={form} name={`labels.${keyOf(row)}`}>
                    {(field) => <TextField {...field} label={label(list, row.code)} />}
                  </Field>
                ))}
              </div>
            </Disclosure>
          ))}
        <div className="row">
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('ownSystem.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
