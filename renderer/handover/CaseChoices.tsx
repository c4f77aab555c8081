import { leavingAnswers } from '../../api/contract/handovers.ts';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { StatusBadge } from '../design/StatusBadge.tsx';
import { useText } from '../locales/index.tsx';

/** What happens to a case: it stays, or one of the answers of its reporter. */
export const choiceCodes = ['stay', ...leavingAnswers] as const;
export type Choice = (typeof choiceCodes)[number];

type Listed = Output<'handovers.prepare'>['cases'][number];

const ofClosed: readonly Choice[] = ['stay', 'transfer'];
const choicesOf = ({ status }: Listed) => (status === 'closed' ? ofClosed : choiceCodes);

/** What happens to a case as it is now: what was chosen for it, as far as that can still be done. */
export const choiceOf = (listed: Listed, choices: Readonly<Record<string, Choice>>): Choice =>
  choicesOf(listed).find((code) => code === choices[listed.caseId]) ?? 'stay';

/** For each case, what happens to it. */
export function CaseChoices({
  cases,
  choices,
  error,
  onChange,
}: {
  readonly cases: readonly Listed[];
  readonly choices: Readonly<Record<string, Choice>>;
  /** What is wrong with the choices together. */
  readonly error: string | undefined;
  readonly onChange: (choices: Readonly<Record<string, Choice>>) => void;
}) {
  const t = useText();
  const label = useLabel();
  const everything = () =>
    onChange(Object.fromEntries(cases.map(({ caseId }) => [caseId, 'transfer' as const])));
  return (
    <Card
      title={t('handover.which')}
      about={t('handover.whichAbout')}
      actions={cases.length > 1 && <Button onPress={everything}>{t('handover.everything')}</Button>}
    >
      {cases.length === 0 && <p>{t('handover.noCases')}</p>}
      <ul className="handovers">
        {cases.map((listed, at) => {
          const { caseId, number, alias, nature, status } = listed;
          return (
            <li key={caseId} className="handover">
              <div className="stack-small">
                <p className="row">
                  <strong>{number}</strong>
                  <StatusBadge status={status} />
                </p>
                <p className="small subtle">
                  {label('nature', nature)}
                  {alias !== null && ` · ${alias}`}
                </p>
              </div>
              <div className="handover-choice">
                <SelectField
                  label={t(status === 'closed' ? 'handover.what_closed' : 'handover.what_open', {
                    number,
                  })}
                  // Where one begins to choose is said that nothing was chosen.
                  name={at === 0 ? 'choices' : `choice.${number}`}
                  error={at === 0 ? error : undefined}
                  options={choicesOf(listed).map((code) => ({
                    code,
                    label: t(`handover.choice_${code}`),
                  }))}
                  value={choiceOf(listed, choices)}
                  onChange={(code) => {
                    const choice = choicesOf(listed).find((known) => known === code);
                    if (choice) onChange({ ...choices, [caseId]: choice });
                  }}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
