import { z } from 'zod';
import { holdReason } from '../../domain/code-lists/index.ts';
import { date } from '../../domain/fields.ts';
import { retentionRules } from '../../domain/retention/index.ts';
import { addMonths } from '../../domain/time.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { type Part, useRuleWords } from './part.ts';

const reasons = holdReason.codes.map(({ code }) => code);
const schema = z.object({ reason: typed(z.enum(reasons, 'code.unknown')), reviewOn: typed(date) });

/** Asks why a part is kept longer, and when that is looked at again. */
export function HoldDialog({
  part,
  today,
  onClose,
}: {
  readonly part: Part;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const words = useRuleWords();
  const { mutateAsync } = useAction('retention.hold');
  const { caseId, number, rule } = part;
  const allowed: readonly string[] = retentionRules[rule].holdReasons;
  const options = useOptions('hold_reason', today).filter(({ code }) => allowed.includes(code));
  const form = useDeskForm(schema, {
    keep: { caseId, form: `hold ${rule}` },
    start: { reason: '', reviewOn: addMonths(today, 6) },
    onSubmit: async (hold) => {
      await mutateAsync({ caseId, rule, ...hold });
      onClose();
      say({ text: t('retention.keptNow') });
    },
  });
  return (
    <Dialog title={t('retention.holdTitle')} isOpen onClose={onClose}>
      <p>
        <strong>{number}</strong> <span className="subtle">{words(rule)}</span>
      </p>
      <Form form={form}>
        <Field of={form} name="reason">
          {(field) => <SelectField {...field} label={t('retention.reason')} options={options} />}
        </Field>
        <Field of={form} name="reviewOn">
          {(field) => (
            <DateField
              {...field}
              label={t('retention.reviewOn')}
              hint={t('retention.reviewOnHint')}
            />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('retention.hold')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
