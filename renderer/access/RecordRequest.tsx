import { useRef, useState } from 'react';
import { z } from 'zod';
import { accessRequest } from '../../domain/records/access.ts';
import { useOptions } from '../codes.ts';
import { useDebounced } from '../debounced.ts';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useAction, useCommand } from '../vault/queries.ts';

/** A case as it is chosen: its identifier, and the number it is known by. */
interface Chosen {
  readonly id: string;
  readonly number: string;
}

const schema = z.object({
  kind: typed(accessRequest.shape.kind.unwrap()),
  role: typed(accessRequest.shape.role),
  who: accessRequest.shape.who,
  receivedOn: accessRequest.shape.receivedOn,
  cases: z.array(z.object({ id: z.string(), number: z.string() })).min(1, 'text.empty'),
});

/** Records who asks to see what, and opens the request. */
export function RecordRequest({
  today,
  onClose,
}: {
  readonly today: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { go } = useNavigation();
  const { mutateAsync } = useAction('access.record');
  const kinds = useOptions('request_kind', today);
  const roles = useOptions('access_role', today);
  const form = useDeskForm(schema, {
    keep: 'access.record',
    start: { kind: 'access', role: '', who: '', receivedOn: today, cases: [] },
    onSubmit: async ({ cases, ...request }) => {
      const { id } = await mutateAsync({ ...request, cases: cases.map((one) => one.id) });
      onClose();
      say({ text: t('access.recorded') });
      go(`/access/${id}`);
    },
  });
  return (
    <Dialog title={t('access.add')} size="wide" isOpen onClose={onClose}>
      <Form form={form} label={t('access.add')}>
        <Field of={form} name="kind">
          {(field) => <RadioField {...field} label={t('access.kind')} options={kinds} />}
        </Field>
        <Field of={form} name="role">
          {(field) => <RadioField {...field} label={t('access.role')} options={roles} look="row" />}
        </Field>
        <div className="fields-beside">
          <Field of={form} name="who">
            {(field) => <TextField {...field} label={t('access.who')} hint={t('access.whoHint')} />}
          </Field>
          <Field of={form} name="receivedOn">
            {(field) => <DateField {...field} label={t('access.receivedOn')} />}
          </Field>
        </div>
        <Field of={form} name="cases">
          {({ value, onChange, error }) => (
            <CaseFinder chosen={value} onChange={onChange} error={error} />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('access.save')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}

/** Finds cases by what was typed, and takes them. */
function CaseFinder({
  chosen,
  onChange,
  error,
}: {
  readonly chosen: readonly Chosen[];
  readonly onChange: (chosen: Chosen[]) => void;
  readonly error: string | undefined;
}) {
  const t = useText();
  const place = useRef<HTMLFieldSetElement>(null);
  const [query, setQuery] = useState('');
  const asked = useDebounced(query.trim(), 200);
  const found = useCommand('cases.list', { query: asked, limit: 6 }, { enabled: asked !== '' });
  const isChosen = ({ id }: Chosen) => chosen.some((one) => one.id === id);
  const offered = asked === '' ? [] : (found.data?.cases ?? []).filter((one) => !isChosen(one));
  /** The button that was pressed goes away: focus goes to where one finds the next. */
  const choose = (cases: Chosen[]) => {
    onChange(cases);
    setQuery('');
    place.current?.querySelector('input')?.focus();
  };
  return (
    <fieldset className="access-cases" ref={place}>
      <legend>{t('access.cases')}</legend>
      <ul className="access-chosen">
        {chosen.map((one) => (
          <li key={one.id} className="row">
            <strong>{one.number}</strong>
            <Button
              size="small"
              kind="quiet"
              onPress={() => choose(chosen.filter(({ id }) => id !== one.id))}
            >
              {t('access.drop', { number: one.number })}
            </Button>
          </li>
        ))}
      </ul>
      <TextField
        label={t('access.find')}
        hint={t('access.findHint')}
        name="cases"
        value={query}
        onChange={setQuery}
        error={error}
      />
      <p className="small subtle" aria-live="polite">
        {asked !== '' && found.data?.cases.length === 0 && t('access.noCase')}
      </p>
      <ul className="access-chosen">
        {offered.map(({ id, number, alias }) => (
          <li key={id} className="row">
            <Button size="small" onPress={() => choose([...chosen, { id, number }])}>
              {t('access.take', { number })}
            </Button>
            <span className="subtle">{alias}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
