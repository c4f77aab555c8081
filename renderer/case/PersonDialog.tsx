import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { PersonView } from '../../api/contract/persons.ts';
import { conflictAnswer, type Person, person } from '../../domain/records/person.ts';
import { useSealingAway } from '../clerk/use-sealing-away.ts';
import { useOptions } from '../codes.ts';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TextField } from '../design/TextField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field } from '../forms/Form.tsx';
import type { DeskForm } from '../forms/form.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { ConflictField } from '../persons/ConflictField.tsx';
import { useConflict } from '../persons/conflict.ts';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { useCase } from './case-room.ts';
import { personNow } from './person-now.ts';
import { useKeptForm } from './use-kept-form.ts';

const typedPerson = z.object({
  role: z.string(),
  kind: z.string(),
  alias: z.string(),
  name: z.string(),
  birthYear: z.number().nullable(),
  email: z.string(),
  phone: z.string(),
  relation: z.string(),
  conflict: z.string(),
  isKeeper: z.boolean(),
});
type TypedPerson = z.infer<typeof typedPerson>;

interface ReadPerson {
  readonly person: Person;
  readonly conflict: z.infer<typeof conflictAnswer>;
  readonly isKeeper: boolean;
}

/** What was typed of somebody, or problems at its fields. */
const schema = typedPerson.transform((typed, context): ReadPerson => {
  const { conflict, isKeeper, ...fields } = typed;
  const read = z
    .object({ person, conflict: conflictAnswer })
    .safeParse({ person: fields, conflict: conflict === '' ? null : { reason: conflict } });
  if (read.success) return { ...read.data, isKeeper };
  for (const { path, message } of read.error.issues) {
    const [first, ...rest] = path;
    const at = first === 'person' ? rest : ['conflict'];
    const problem = at[0] === 'role' ? 'code.unknown' : message;
    context.addIssue({ code: 'custom', path: at, message: problem });
  }
  return z.NEVER;
});

type PersonForm = DeskForm<TypedPerson, ReadPerson>;

const startOf = (known: PersonView | null): TypedPerson => ({
  alias: '',
  name: '',
  birthYear: null,
  email: '',
  phone: '',
  relation: '',
  ...known?.identity,
  role: known?.role ?? '',
  kind: known?.kind ?? '',
  conflict: '',
  isKeeper: false,
});

/** Adds somebody to the case, or changes what is known of somebody in it. */
export function PersonDialog({
  known,
  onClose,
}: {
  readonly known: PersonView | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const { id: caseId } = useCase().view;
  const sealAway = useSealingAway();
  const add = useAction('persons.record');
  const change = useAction('persons.change');
  const remove = useAction('persons.remove');
  const { found, ask } = useConflict();
  const before = known && personNow(known);
  const form = `person ${known?.id ?? 'new'}`;
  const kept = useKeptForm({ caseId, form }, schema, {
    start: startOf(known),
    onSubmit: async (given) => {
      const record = () =>
        known
          ? change.mutateAsync({ caseId, personId: known.id, ...given })
          : add.mutateAsync({ caseId, ...given });
      const told = await sealAway(() => ask(record));
      if (told === null) return;
      const { matched } = told;
      let { personId } = told;
      onClose();
      const undo = () =>
        before
          ? change.mutateAsync({ caseId, personId, person: before, conflict: given.conflict })
          : remove.mutateAsync({ caseId, personId });
      const redo = async () => {
        ({ personId } = await record());
      };
      const total = matched.own + matched.others;
      const said = total > 0 ? t('persons.matched', { ...matched, total }) : t('persons.recorded');
      say({ text: said, undo, redo });
    },
  });
  return (
    <RecordDialog
      title={t(known ? 'persons.change' : 'persons.add')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <PersonFields form={kept.form} />
      {found !== null && (
        <Field of={kept.form} name="conflict">
          {(field) => <ConflictField {...field} number={found} />}
        </Field>
      )}
    </RecordDialog>
  );
}

function PersonFields({ form }: { readonly form: PersonForm }) {
  const t = useText();
  const { today } = useCase().view;
  const clerk = useSession().role === 'griffier';
  const isAccused = useWatch({ control: form.fields.control, name: 'role' }) === 'perpetrator';
  const roles = useOptions('person_role', today);
  const accusedKinds = useOptions('perpetrator_kind', today);
  const kinds = useOptions('person_kind', today);
  return (
    <>
      <Field of={form} name="role">
        {(field) => <RadioField {...field} label={t('persons.role')} options={roles} look="row" />}
      </Field>
      <Field of={form} name="isKeeper">
        {(field) => (
          <CheckboxField
            {...field}
            label={t(clerk ? 'persons.isClerk' : 'persons.isKeeper')}
            hint={
              field.value ? t(clerk ? 'persons.isClerkHint' : 'persons.isKeeperHint') : undefined
            }
          />
        )}
      </Field>
      <Field of={form} name="kind">
        {(field) => (
          <ComboField
            {...field}
            label={t('persons.kind')}
            options={isAccused ? accusedKinds : kinds}
          />
        )}
      </Field>
      <Field of={form} name="alias">
        {(field) => (
          <TextField {...field} label={t('persons.alias')} hint={t('persons.aliasHint')} />
        )}
      </Field>
      <Disclosure
        key={isAccused ? 'accused' : 'other'}
        title={t('persons.more')}
        isOpen={isAccused || isNamed(form)}
      >
        <div className="stack">
          {isAccused && <p className="subtle small">{t('persons.matchHint')}</p>}
          <div className="fields-beside">
            <Field of={form} name="name">
              {(field) => <TextField {...field} label={t('persons.name')} optional />}
            </Field>
            {isAccused && (
              <Field of={form} name="birthYear">
                {(field) => (
                  <NumberField {...field} plain label={t('persons.birthYear')} optional />
                )}
              </Field>
            )}
          </div>
          <div className="fields-beside">
            <Field of={form} name="email">
              {(field) => <TextField {...field} label={t('persons.email')} optional />}
            </Field>
            <Field of={form} name="phone">
              {(field) => <TextField {...field} label={t('persons.phone')} optional />}
            </Field>
          </div>
          <Field of={form} name="relation">
            {(field) => (
              <TextField
                {...field}
                label={t('persons.relation')}
                hint={t('persons.relationHint')}
                optional
              />
            )}
          </Field>
        </div>
      </Disclosure>
    </>
  );
}

/** Whether more than an alias is known of somebody. */
function isNamed(form: PersonForm): boolean {
  const { name, email, phone, relation } = form.fields.getValues();
  return [name, email, phone, relation].some((text) => text !== '');
}
