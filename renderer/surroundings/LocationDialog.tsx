import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { camera } from '../../domain/records/report.ts';
import { houseRules, location, namesBan } from '../../domain/records/surroundings.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import type { ListedLocation } from './LocationList.tsx';

const schema = z
  .object({
    name: location.shape.name,
    department: z.string(),
    kind: z.string(),
    days: z.number().nullable(),
    houseRules: location.shape.houseRules,
    namesBan: location.shape.namesBan.unwrap(),
  })
  .transform(({ kind, days, department, ...rest }, context) => {
    const known = camera.safeParse({ kind, days });
    const unit = location.shape.department.safeParse(department === '' ? null : department);
    if (!known.success)
      context.addIssue({ code: 'custom', path: ['days'], message: 'number.outOfRange' });
    if (!unit.success)
      context.addIssue({ code: 'custom', path: ['department'], message: 'code.unknown' });
    return known.success && unit.success
      ? { ...rest, department: unit.data, camera: known.data }
      : z.NEVER;
  });

/** Asks what a place is called, who works there, and how long its cameras keep images. */
export function LocationDialog({
  known,
  onClose,
}: {
  readonly known: ListedLocation | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { today, compartment } = useSession();
  const departments = useOptions('department', today);
  const { mutateAsync } = useAction('locations.save');
  const form = useDeskForm(schema, {
    keep: `surroundings.location ${known?.id ?? 'new'}`,
    start: {
      name: known?.name ?? '',
      department: known?.department ?? '',
      kind: known?.camera.kind ?? 'unknown',
      days: known?.camera.kind === 'days' ? known.camera.days : null,
      houseRules: known?.houseRules ?? 'unknown',
      namesBan: known?.namesBan ?? 'unknown',
    },
    onSubmit: async (values) => {
      await mutateAsync({ id: known?.id ?? null, ...values });
      onClose();
      say({ text: t('surroundings.saved', { name: values.name }) });
    },
  });
  const kind = useWatch({ control: form.fields.control, name: 'kind' });
  return (
    <Dialog
      title={t(known ? 'surroundings.changeLocation' : 'surroundings.addLocation')}
      isOpen
      onClose={onClose}
    >
      <Form form={form}>
        <Field of={form} name="name">
          {(field) => (
            <TextField
              {...field}
              label={t('surroundings.name')}
              hint={t('surroundings.nameHint')}
            />
          )}
        </Field>
        {(compartment === 'staff' || compartment === 'policy') && (
          <Field of={form} name="department">
            {(field) => (
              <ComboField
                {...field}
                label={t('surroundings.department')}
                options={departments}
                optional
              />
            )}
          </Field>
        )}
        <Field of={form} name="kind">
          {(field) => (
            <RadioField
              {...field}
              label={t('surroundings.cameras')}
              options={(['days', 'unknown', 'none'] as const).map((code) => ({
                code,
                label: t(`surroundings.cameraChoice_${code}`),
              }))}
            />
          )}
        </Field>
        {kind === 'days' && (
          <Field of={form} name="days">
            {(field) => (
              <NumberField
                {...field}
                label={t('surroundings.days')}
                hint={t('surroundings.daysHint')}
                unit={t('surroundings.daysUnit')}
              />
            )}
          </Field>
        )}
        <Field of={form} name="houseRules">
          {(field) => (
            <RadioField
              {...field}
              label={t('surroundings.rules')}
              look="row"
              options={houseRules.map((code) => ({
                code,
                label: t(`surroundings.rulesChoice_${code}`),
              }))}
              onChange={(code) =>
                field.onChange(houseRules.find((one) => one === code) ?? 'unknown')
              }
            />
          )}
        </Field>
        <Field of={form} name="namesBan">
          {(field) => (
            <RadioField
              {...field}
              label={t('surroundings.ban')}
              look="row"
              options={namesBan.map((code) => ({
                code,
                label: t(`surroundings.banChoice_${code}`),
              }))}
              onChange={(code) => field.onChange(namesBan.find((one) => one === code) ?? 'unknown')}
            />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('surroundings.save')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
