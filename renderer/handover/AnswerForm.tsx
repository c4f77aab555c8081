import { type FormEvent, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { conflictAnswer } from '../../domain/records/person.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import type { ChosenFile } from '../exchange/ChooseFile.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { ConflictField } from '../persons/ConflictField.tsx';
import { useConflict } from '../persons/conflict.ts';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

/** A file that was opened. */
export type Opened = Output<'handovers.open'>;

/** Accepts or refuses each case, and says where the receipt comes. */
export function AnswerForm({
  file,
  opened,
}: {
  readonly file: ChosenFile;
  readonly opened: Opened;
}) {
  const t = useText();
  const answer = useAction('handovers.answer');
  const free = opened.cases.filter(({ obstacle }) => obstacle === null);
  const isSure = opened.from.standing === 'compared';
  const [accepted, setAccepted] = useState<readonly string[]>(
    isSure ? free.map(({ caseId }) => caseId) : [],
  );
  const { found, ask } = useConflict();
  const [reason, setReason] = useState('');
  const [target, setTarget] = useState(file.folder);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer.isPending) return;
    const conflict = conflictAnswer.parse(reason === '' ? null : { reason });
    const given = { ...file, accepted: [...accepted], conflict, target: target.trim() };
    // What is wrong stands below the form.
    ask(() => answer.mutateAsync(given)).catch(() => undefined);
  };
  if (answer.data) return <Answered {...answer.data} name={opened.from.name} />;
  return (
    <form className="stack-large" onSubmit={submit} noValidate autoComplete="off">
      <Card
        title={t(opened.kind === 'copy' ? 'handover.copyOf' : 'handover.casesIn', {
          cases: opened.cases.length,
        })}
        about={t(opened.kind === 'copy' ? 'handover.copyAbout' : 'handover.casesInAbout')}
      >
        <ul className="handovers">
          {opened.cases.map((one) => (
            <CaseRow
              key={one.caseId}
              one={one}
              isAccepted={accepted.includes(one.caseId)}
              isDisabled={one.obstacle !== null || !isSure}
              onChange={(isAccepted) =>
                setAccepted(
                  isAccepted
                    ? [...accepted, one.caseId]
                    : accepted.filter((caseId) => caseId !== one.caseId),
                )
              }
            />
          ))}
        </ul>
      </Card>
      <Card title={t('handover.answerTitle')}>
        {accepted.length > 0 && <p className="subtle">{t('handover.noConflictHint')}</p>}
        {found !== null && (
          <ConflictField
            name="conflict"
            number={found}
            value={reason}
            error={undefined}
            onChange={setReason}
            onBlur={() => undefined}
          />
        )}
        <FolderField
          name="target"
          label={t('handover.receiptTarget')}
          hint={t('handover.receiptTargetHint', { name: opened.from.name })}
          value={target}
          onChange={setTarget}
        />
        {answer.error && <Problem error={answer.error} />}
        <div>
          <Button type="submit" kind="primary" isPending={answer.isPending}>
            {t(accepted.length === 0 ? 'handover.refuseAll' : 'handover.accept', {
              cases: accepted.length,
            })}
          </Button>
        </div>
      </Card>
    </form>
  );
}

function CaseRow({
  one,
  isAccepted,
  isDisabled,
  onChange,
}: {
  readonly one: Opened['cases'][number];
  readonly isAccepted: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isAccepted: boolean) => void;
}) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const { number, alias, aliasTaken, nature, receivedAt, notes, obstacle } = one;
  return (
    <li className="handover">
      <div className="stack-small">
        <p>
          <strong>{number}</strong> {label('nature', nature)}
        </p>
        <p className="small subtle">
          {t('handover.caseFacts', {
            alias: alias ?? t('handover.anonymous'),
            moment: dates.momentDay(receivedAt),
            notes,
          })}
        </p>
        {aliasTaken && <p className="small">{t('handover.aliasTaken', { alias: alias ?? '' })}</p>}
        {obstacle !== null && <p className="small">{t(`handover.obstacle_${obstacle}`)}</p>}
      </div>
      {isDisabled ? (
        <p className="subtle">{t('handover.cannotAccept')}</p>
      ) : (
        <CheckboxField
          name={`accept.${number}`}
          label={t('handover.acceptOne', { number })}
          value={isAccepted}
          onChange={onChange}
        />
      )}
    </li>
  );
}

/** What was taken, and what has to be done with the receipt. */
function Answered({
  accepted,
  refused,
  receipt,
  name,
}: Output<'handovers.answer'> & { readonly name: string }) {
  const t = useText();
  const { go } = useNavigation();
  return (
    <Card title={t('handover.answered')}>
      <Alert kind="positive" title={t('handover.answeredCounts', { accepted, refused })}>
        {receipt !== null && <p>{t('handover.answeredAbout', { file: receipt, name })}</p>}
      </Alert>
      {receipt === null && <Alert kind="warning" title={t('handover.receiptLater')} />}
      <div className="row">
        <Button kind="primary" autoFocus onPress={() => go('/cases')}>
          {t('handover.toCases')}
        </Button>
        <Button onPress={() => go('/handover')}>{t('handover.toList')}</Button>
      </div>
    </Card>
  );
}
