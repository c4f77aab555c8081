import { z } from 'zod';
import { partDecision } from '../../domain/records/access.ts';
import { partWords } from '../../domain/records/access-words.ts';
import { correctable, reasonsFor } from '../../domain/records/data-requests.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed, typedOrNull } from '../forms/typed.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { Facts } from './Facts.tsx';
import type { Part } from './Parts.tsx';
import type { Request } from './RequestScreen.tsx';

const schema = z.object({
  decision: typed(partDecision.shape.decision),
  reason: typedOrNull(partDecision.shape.reason.unwrap()),
  hidden: partDecision.shape.hidden,
});

/** Decides what somebody gets of one part, passage by passage where there are any. */
export function DecidePart({
  request,
  part,
  onClose,
}: {
  readonly request: Request;
  readonly part: Part;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const language = useLanguage();
  const name = partWords[part.kind][language];
  const { mutateAsync } = useAction('access.decide');
  const { passages, caseId } = part;
  const started = part.decided ?? part.proposed;
  const decisions = useOptions('access_decision', request.today).filter(({ code }) =>
    isOffered(request.kind, code, part),
  );
  const reasons = useOptions('access_reason', request.today).filter(
    ({ code }) =>
      reasonsFor[request.kind].some((one) => one === code) &&
      (code !== 'existence_itself' || request.role !== 'reporter'),
  );
  const isAccess = request.kind === 'access';
  const form = useDeskForm(schema, {
    keep: { caseId, form: `access ${part.part} ${request.id}` },
    start: { ...started, reason: started.reason ?? '', hidden: marked(part) },
    onSubmit: async (decision) => {
      await mutateAsync({ id: request.id, caseId, part: part.part, ...decision });
      onClose();
      say({ text: t('access.wasDecided', { part: name }) });
    },
  });
  const decision = form.fields.watch('decision');
  return (
    <Dialog
      title={t('access.decideOf', { part: name })}
      size={passages.length > 0 ? 'wide' : 'normal'}
      isOpen
      onClose={onClose}
    >
      <Form form={form}>
        <Facts part={unmasked(part, decision)} />
        {part.kind === 'attachment' && isAccess && <p>{t('access.attachmentHint')}</p>}
        <Field of={form} name="decision">
          {(field) => (
            <RadioField
              {...field}
              label={t(isAccess ? 'access.decision' : 'access.doDecision')}
              options={decisions}
              look="row"
            />
          )}
        </Field>
        {decision !== 'give' && decision !== 'grant' && (
          <Field of={form} name="reason">
            {(field) => (
              <SelectField
                {...field}
                label={t(reasonLabel(request.kind, decision))}
                options={reasons}
              />
            )}
          </Field>
        )}
        {decision === 'mask' && (
          <Field of={form} name="hidden">
            {(field) => <Passages part={part} {...field} />}
          </Field>
        )}
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

/** What is being decided of, all of it; what may be masked stands below, passage by passage. */
const unmasked = (part: Part, decision: string): Part => ({
  ...part,
  passages: decision === 'mask' ? [] : part.passages,
  decided: { decision: 'give', reason: null, hidden: [] },
});

/** Of what is masked a part is given, of what is refused nothing. */
function reasonLabel(kind: Request['kind'], decision: string) {
  if (kind !== 'access') return 'access.denyReason';
  return decision === 'mask' ? 'access.reason' : 'access.refuseReason';
}

/** What can be decided of a part, by what was asked. */
function isOffered(kind: Request['kind'], decision: string, { passages, kind: part }: Part) {
  if (kind === 'access') {
    return decision === 'mask' ? passages.length > 0 : decision === 'give' || decision === 'refuse';
  }
  const canGrant = kind !== 'rectification' || correctable.includes(part);
  return decision === 'deny' || (decision === 'grant' && canGrant);
}

/** What is masked to begin with: what was decided, else what is marked in the text. */
function marked({ decided, passages }: Part): number[] {
  if (decided?.decision === 'mask') return decided.hidden;
  return passages.flatMap(({ mark }, at) => (mark === null ? [] : at));
}

function Passages({
  part,
  value,
  onChange,
  error,
}: {
  readonly part: Part;
  readonly value: readonly number[];
  readonly onChange: (hidden: number[]) => void;
  readonly error: string | undefined;
}) {
  const t = useText();
  const toggle = (at: number, isHidden: boolean) =>
    onChange(isHidden ? [...value, at] : value.filter((other) => other !== at));
  return (
    <fieldset className="access-passages" data-field="hidden">
      <legend className="field-label">{t('access.passages')}</legend>
      {error !== undefined && <p className="field-problem">{error}</p>}
      {part.passages.map(({ text, mark }, at) => (
        <CheckboxField
          // biome-ignore lint/suspicious/noArrayIndexKey: passages are known by their place alone
          key={at}
          label={text.trim()}
          hint={mark === null ? undefined : t(`told.${mark}`)}
          value={value.includes(at)}
          onChange={(isHidden) => toggle(at, isHidden)}
        />
      ))}
    </fieldset>
  );
}
