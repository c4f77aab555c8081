import { type KeyboardEvent, useRef } from 'react';
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
import { useOnceAnswered } from '../once-answered.ts';
import { useAction, useCommand } from '../vault/queries.ts';

/** A case as it is chosen: its identifier, and the number it is known by. */
interface Chosen {
  readonly id: string;
  readonly number: string;
}

/** Judged whatever else is wrong. */
const always = { path: ['cases'], when: () => true };

const schema = z
  .object({
    kind: typed(accessRequest.shape.kind.unwrap()),
    role: typed(accessRequest.shape.role),
    who: accessRequest.shape.who,
    receivedOn: accessRequest.shape.receivedOn,
    cases: z.array(z.object({ id: z.string(), number: z.string() })),
    /** What is being looked for: recorded is only what was taken. */
    find: z.string().trim(),
  })
  .refine(({ cases, find }) => cases.length > 0 || find !== '', {
    ...always,
    message: 'text.empty',
  })
  .refine(({ find }) => find === '', { ...always, message: 'access.caseNotTaken' });

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
    start: { kind: 'access', role: '', who: '', receivedOn: today, cases: [], find: '' },
    onSubmit: async ({ cases, find: _, ...request }) => {
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
            <Field of={form} name="find">
              {(find) => (
                <CaseFinder
                  chosen={value}
                  onChange={onChange}
                  query={find.value}
                  onQuery={find.onChange}
                  error={error}
                />
              )}
            </Field>
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
  query,
  onQuery,
  error,
}: {
  readonly chosen: readonly Chosen[];
  readonly onChange: (chosen: Chosen[]) => void;
  /** What is being looked for. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly error: string | undefined;
}) {
  const t = useText();
  const place = useRef<HTMLFieldSetElement>(null);
  const asked = useDebounced(query.trim(), 200);
  const found = useCommand('cases.list', { query: asked, limit: 6 }, { enabled: asked !== '' });
  const isChosen = ({ id }: Chosen) => chosen.some((one) => one.id === id);
  const offered = asked === '' ? [] : (found.data?.cases ?? []).filter((one) => !isChosen(one));
  /** The button that was pressed goes away: focus goes to where one finds the next. */
  const choose = (cases: Chosen[]) => {
    onChange(cases);
    onQuery('');
    place.current?.querySelector('input')?.focus();
  };
  const takeFirst = useOnceAnswered(query, asked === query.trim() && !found.isFetching, () => {
    const [first] = offered;
    if (first) choose([...chosen, first]);
  });
  /** Enter takes the first that is found, and records nothing as long as something is being looked for. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || query.trim() === '') return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    takeFirst();
  };
  return (
    <fieldset className="access-cases" ref={place} onKeyDown={onKeyDown}>
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
        onChange={onQuery}
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
