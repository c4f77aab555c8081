import { FolderOutput } from 'lucide-react';
import { type BaseSyntheticEvent, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { Output } from '../../api/contract/index.ts';
import { filledText } from '../../domain/fields.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useAction } from '../vault/queries.ts';
import { CaseChoices, type Choice, choiceCodes, choiceOf } from './CaseChoices.tsx';

type Prepared = Output<'handovers.prepare'>;

type Listed = Prepared['cases'][number];

/** What is done with each case as it is now; a choice that came back may be about one that is gone. */
function answersOf(own: readonly Listed[], choices: Readonly<Record<string, Choice>>) {
  return own.flatMap((listed) => {
    const answer = choiceOf(listed, choices);
    return answer === 'stay' ? [] : { caseId: listed.caseId, answer };
  });
}

/** What has to be chosen before anything is sealed. */
const formOver = (colleagues: Prepared['colleagues'], own: readonly Listed[]) =>
  z.object({
    colleagueId: z
      .string()
      .refine((chosen) => colleagues.some(({ id }) => id === chosen), 'code.unknown'),
    choices: z
      .record(z.string(), z.enum(choiceCodes))
      .refine((choices) => answersOf(own, choices).length > 0, 'handover.nothingChosen'),
    folder: filledText(4000),
  });

/** To whom, which cases, and where the file comes. It waits while one looks something up elsewhere. */
export function SendForm({ colleagues, cases }: Prepared) {
  const t = useText();
  const send = useAction('handovers.send');
  const [isAsked, setAsked] = useState(false);
  const own = cases.filter(({ hands }) => hands === 'own');
  const form = useDeskForm(formOver(colleagues, own), {
    keep: 'handover.send',
    start: {
      colleagueId: colleagues.length === 1 ? (colleagues[0]?.id ?? '') : '',
      choices: {},
      folder: '',
    },
    onSubmit: ({ colleagueId, choices, folder }) =>
      send.mutateAsync({ colleagueId, folder, answers: answersOf(own, choices) }),
  });
  const { fields, submit, isPending } = form;
  const [colleagueId, choices] = useWatch({
    control: fields.control,
    name: ['colleagueId', 'choices'],
  });
  const answers = answersOf(own, choices);
  const going = answers.filter(({ answer }) => answer === 'transfer').length;
  const destroying = answers.filter(({ answer }) => answer === 'destroyNotes').length;
  const closing = answers.length - going - destroying;
  const name = colleagues.find(({ id }) => id === colleagueId)?.name ?? '';
  const askFirst = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault();
    // What is wrong is shown by the form itself, which sends nothing then.
    if (await fields.trigger()) setAsked(true);
    else await submit();
  };
  const confirm = () => void submit().finally(() => setAsked(false));
  if (send.data) return <Sent {...send.data} name={name} />;
  return (
    <>
      <Form form={{ ...form, submit: askFirst }} label={t('handover.sendTitle')}>
        <div className="stack-large">
          <Card title={t('handover.toWhom')}>
            <Field of={form} name="colleagueId">
              {(field) => (
                <RadioField
                  {...field}
                  label={t('handover.colleague')}
                  options={colleagues.map(({ id, name }) => ({ code: id, label: name }))}
                />
              )}
            </Field>
          </Card>
          <Field of={form} name="choices">
            {({ value, onChange, error }) => (
              <CaseChoices cases={own} choices={value} error={error} onChange={onChange} />
            )}
          </Field>
          <Card title={t('handover.whereTo')}>
            <Field of={form} name="folder">
              {(field) => (
                <FolderField
                  {...field}
                  label={t('handover.target')}
                  hint={t('handover.targetHint')}
                />
              )}
            </Field>
            <div>
              <Button
                type="submit"
                kind="primary"
                icon={FolderOutput}
                isPending={isPending}
                keys="Ctrl+Enter"
              >
                {t('handover.send')}
              </Button>
            </div>
          </Card>
        </div>
      </Form>
      <ConfirmDialog
        title={t('handover.sendConfirm', { cases: answers.length })}
        text={t('handover.sendConfirmText', { going, closing, destroying, name })}
        action={t('handover.send')}
        danger={closing + destroying > 0}
        {...(destroying > 0
          ? { typed: { word: t('retention.word'), label: t('retention.wordLabel') } }
          : {})}
        isOpen={isAsked}
        isPending={isPending}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

/** What was made, and what has to be done with it. */
function Sent({ file, sent, closed, name }: Output<'handovers.send'> & { readonly name: string }) {
  const t = useText();
  const { go } = useNavigation();
  return (
    <Card title={t('handover.sentTitle')}>
      <Alert kind="positive" title={t('handover.sentCounts', { sent, closed })}>
        {file !== null && <p>{t('handover.sentAbout', { file, name })}</p>}
      </Alert>
      <div>
        <Button kind="primary" autoFocus onPress={() => go('/handover')}>
          {t('handover.toList')}
        </Button>
      </div>
    </Card>
  );
}
