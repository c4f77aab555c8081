import { CircleCheck, CircleDashed } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { useDebounced } from '../debounced.ts';
import { useAnnounce } from '../design/live.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { type DecidingPart, decidingParts, type Preview, previewOf } from './preview.ts';
import type { ReportFormState } from './report-form.ts';
import { TaskList } from './TaskList.tsx';

/** Milliseconds without a change before the vault is asked. */
const quietMs = 400;

/** What the form says of the tasks that would follow; the same value as long as it says the same. */
function usePreview(form: ReportFormState): Preview {
  const [receivedOn, receivedAt, incident] = useWatch({
    control: form.fields.control,
    name: ['receivedOn', 'receivedAt', 'incident'],
  });
  const said = useDebounced(
    JSON.stringify(previewOf({ receivedOn, receivedAt, incident })),
    quietMs,
  );
  // Safe: it is the text of a Preview.
  return useMemo(() => JSON.parse(said) as Preview, [said]);
}

/** What follows from the report as it stands: the reward for filling it in. */
export function Consequences({ form }: { readonly form: ReportFormState }) {
  const { question, missing } = usePreview(form);
  return question === null ? <Missing missing={missing} /> : <Following question={question} />;
}

function Following({ question }: { readonly question: NonNullable<Preview['question']> }) {
  const t = useText();
  const announce = useAnnounce();
  const { data, error } = useCommand('reports.preview', question, { keepPrevious: true });
  const count = data?.tasks.length;
  useEffect(() => {
    if (count !== undefined) announce(t('report.followsCount', { count }));
  }, [count, announce, t]);
  if (error) return <Problem error={error} />;
  return data ? <TaskList tasks={data.tasks} /> : null;
}

const words: Readonly<Record<DecidingPart, MessageKey>> = {
  received: 'report.followsReceived',
  occurred: 'report.followsOccurred',
  channel: 'report.followsChannel',
  severity: 'report.followsSeverity',
  perpetratorKnown: 'report.followsPerpetratorKnown',
};

function Missing({ missing }: { readonly missing: readonly DecidingPart[] }) {
  const t = useText();
  return (
    <>
      <p className="subtle">{t('report.followsEmpty')}</p>
      <ul className="deciding stack-small">
        {decidingParts.map((part) => {
          const isDone = !missing.includes(part);
          const Icon = isDone ? CircleCheck : CircleDashed;
          return (
            <li key={part}>
              <Icon aria-hidden size={18} className={isDone ? 'deciding-done' : ''} />
              <span>{t(words[part])}</span>
              <span className="visually-hidden">
                {t(isDone ? 'report.followsDone' : 'report.followsToDo')}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
