import { CircleCheck, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { codeLists, label } from '../../domain/code-lists/index.ts';
import { dutyTexts } from '../../domain/policy/duty-texts.ts';
import { kindOf, type PolicyKind } from '../../domain/policy/records.ts';
import { addDays } from '../../domain/time.ts';
import { UrgencyBadge } from '../case/UrgencyBadge.tsx';
import { usePeriodWords } from '../charts/period-words.ts';
import { urgencyOf, useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { type Asked, FactsDialog } from './FactsDialog.tsx';
import { RulesChecked } from './RulesChecked.tsx';
import { askFor } from './settle.ts';
import { type ListedDuty, type ListedRecord, useFactWords, useUnitWords } from './words.ts';

/** How far ahead is soon, in days. */
const soonDays = 30;

interface DutiesProps {
  readonly duties: readonly ListedDuty[];
  readonly records: readonly ListedRecord[];
  readonly today: string;
  /** Only what is done in these kinds of records. */
  readonly kinds?: readonly PolicyKind[];
}

/** What is to be done: what is late or due soon, and folded, the rest. Nothing has to be remembered. */
export function Duties({ duties, records, today, kinds }: DutiesProps) {
  const t = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const wanted = kinds ? duties.filter(({ kind }) => kinds.includes(kind)) : duties;
  const horizon = addDays(today, soonDays);
  const soon = wanted.filter(({ due }) => due <= horizon);
  const later = wanted.filter(({ due }) => due > horizon);
  const rows = (shown: readonly ListedDuty[]) => (
    <ul className="policy-duties">
      {shown.map((duty) => (
        <DutyRow
          key={`${duty.code} ${duty.recordId} ${duty.training} ${duty.due}`}
          duty={duty}
          record={records.find(({ id }) => id === duty.recordId) ?? null}
          today={today}
          onAsk={setAsked}
        />
      ))}
    </ul>
  );
  return (
    <Card title={t('policy.toDo')} about={t('policy.toDoAbout')}>
      {soon.length === 0 ? (
        <p className="policy-clear">
          <CircleCheck aria-hidden size={20} />
          {t('policy.toDoNothing', { days: soonDays })}
        </p>
      ) : (
        rows(soon)
      )}
      {later.length > 0 && (
        <Disclosure title={t('policy.later', { count: later.length })}>{rows(later)}</Disclosure>
      )}
      {asked && <FactsDialog asked={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function DutyRow({
  duty,
  record,
  today,
  onAsk,
}: {
  readonly duty: ListedDuty;
  readonly record: ListedRecord | null;
  readonly today: string;
  readonly onAsk: (asked: Asked) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const dates = useDates();
  const about = useAbout(duty, record);
  const { title, reason } = dutyTexts[duty.code];
  const name = kindOf(duty.kind).words.name[language];
  return (
    <li className="policy-duty">
      <div>
        <p className="policy-duty-title">{title[language]}</p>
        {about !== '' && <p>{about}</p>}
        <p className="small subtle">{reason[language]}</p>
      </div>
      <UrgencyBadge urgency={urgencyOf(duty.due, today)} words={dates.due(duty.due, today)} />
      <div className="row">
        {record?.facts.kind === 'house_rules' && (
          <RulesChecked id={record.id} facts={record.facts} />
        )}
        <Button
          size="small"
          icon={PencilLine}
          onPress={() => onAsk(askFor(duty, record, today))}
          aria-label={t('policy.settleOf', { title: title[language], about: about || name })}
        >
          {t('policy.settle')}
        </Button>
      </div>
    </li>
  );
}

/** What something to do is about: a record, units, a training, a period. */
function useAbout(duty: ListedDuty, record: ListedRecord | null): string {
  const language = useLanguage();
  const say = useFactWords();
  const units = useUnitWords();
  const periodWords = usePeriodWords();
  const training =
    duty.code === 'training_repeat' && duty.training !== null
      ? label(codeLists.training_kind, duty.training, language)
      : '';
  const words = [
    record ? say.title(record.facts) : '',
    record && duty.code === 'measure_review' ? say.field(record.facts, 'units') : '',
    training,
    units(duty.units),
    duty.period === null ? '' : periodWords(duty.period),
  ];
  return words.filter((word) => word !== '').join(' · ');
}
