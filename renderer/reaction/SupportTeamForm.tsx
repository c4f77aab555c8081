import { z } from 'zod';
import { line } from '../../domain/fields.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

/** How to reach the national support team for officeholders. */
export function SupportTeamForm({ phone }: { readonly phone: string }) {
  const t = useText();
  const say = useUndo();
  const change = useAction('reaction.setSupportTeam');
  const form = useDeskForm(z.object({ phone: line(40) }), {
    keep: 'reaction.supportTeam',
    isSetting: true,
    start: { phone },
    onSubmit: async (values) => {
      await change.mutateAsync(values);
      form.fields.reset(values);
      say({ text: t('reaction.saved') });
    },
  });
  return (
    <Card title={t('reaction.team')} about={t('reaction.teamSettingAbout')}>
      <Form form={form} label={t('reaction.team')}>
        <Field of={form} name="phone">
          {(field) => <TextField {...field} label={t('reaction.phone')} />}
        </Field>
        <div className="row">
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('reaction.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
