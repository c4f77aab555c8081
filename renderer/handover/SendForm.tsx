import { FolderOutput } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { CaseChoices, type Choice } from './CaseChoices.tsx';

type Prepared = Output<'handovers.prepare'>;

/** To whom, which cases, and where the file comes. */
export function SendForm({ colleagues, cases }: Prepared) {
  const t = useText();
  const send = useAction('handovers.send');
  const own = cases.filter(({ hands }) => hands === 'own');
  const [colleagueId, setColleague] = useState(colleagues.length === 1 ? colleagues[0]?.id : '');
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [folder, setFolder] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [missing, setMissing] = useState(false);
  const answers = own.flatMap(({ caseId }) => {
    const answer = choices[caseId] ?? 'stay';
    return answer === 'stay' ? [] : { caseId, answer };
  });
  const going = answers.filter(({ answer }) => answer === 'transfer').length;
  const destroying = answers.filter(({ answer }) => answer === 'destroyNotes').length;
  const closing = answers.length - going - destroying;
  const name = colleagues.find(({ id }) => id === colleagueId)?.name ?? '';
  const isWhole = colleagueId !== '' && answers.length > 0 && folder.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!isWhole);
    setAsked(isWhole);
  };
  const confirm = () =>
    send.mutate(
      { colleagueId: colleagueId ?? '', folder: folder.trim(), answers },
      { onSettled: () => setAsked(false) },
    );
  if (send.data) return <Sent {...send.data} name={name} />;
  return (
    <form className="stack-large" onSubmit={submit} noValidate autoComplete="off">
      <Card title={t('handover.toWhom')}>
        <RadioField
          label={t('handover.colleague')}
          name="colleague"
          options={colleagues.map((colleague) => ({ code: colleague.id, label: colleague.name }))}
          value={colleagueId ?? ''}
          onChange={setColleague}
        />
      </Card>
      <CaseChoices cases={own} choices={choices} onChange={setChoices} />
      <Card title={t('handover.whereTo')}>
        <FolderField
          name="folder"
          label={t('handover.target')}
          hint={t('handover.targetHint')}
          value={folder}
          onChange={setFolder}
        />
        {missing && !isWhole && <Alert kind="negative" title={t('handover.missing')} />}
        {send.error && <Problem error={send.error} />}
        <div>
          <Button type="submit" kind="primary" icon={FolderOutput} isPending={send.isPending}>
            {t('handover.send')}
          </Button>
        </div>
      </Card>
      <ConfirmDialog
        title={t('handover.sendConfirm', { cases: answers.length })}
        text={t('handover.sendConfirmText', { going, closing, destroying, name })}
        action={t('handover.send')}
        danger={closing + destroying > 0}
        {...(destroying > 0
          ? { typed: { word: t('retention.word'), label: t('retention.wordLabel') } }
          : {})}
        isOpen={isAsked}
        isPending={send.isPending}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      />
    </form>
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
