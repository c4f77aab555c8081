import { CircleStop, FilePlus2, FileSpreadsheet, Pencil, Play, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { kindOf, type PolicyKind } from '../../domain/policy/records.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { type Asked, FactsDialog } from './FactsDialog.tsx';
import { ahead, emptyFacts, typedFacts } from './form.ts';
import { RulesChecked } from './RulesChecked.tsx';
import { useRecordActions } from './record-actions.ts';
import { ShareHandling } from './ShareHandling.tsx';
import { factOf, type ListedRecord, useFactWords } from './words.ts';

/** The records of a kind: those that go, and folded, those that ended. */
export function RecordList({
  kind,
  records,
  today,
}: {
  readonly kind: PolicyKind;
  readonly records: readonly ListedRecord[];
  readonly today: string;
}) {
  const t = useText();
  const language = useLanguage();
  const { go } = useNavigation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { words } = kindOf(kind);
  const ofKind = inOrder(
    kind,
    records.filter(({ facts }) => facts.kind === kind),
  );
  const going = ofKind.filter(({ endedOn }) => endedOn === null);
  const ended = ofKind.filter(({ endedOn }) => endedOn !== null);
  const change = (record: ListedRecord) =>
    setAsked({ kind, record, start: typedFacts(record.facts) });
  const add = (
    <div className="row">
      <Button
        icon={Plus}
        onPress={() => setAsked({ kind, record: null, start: emptyFacts(kind, today) })}
      >
        {words.add[language]}
      </Button>
      <Button icon={FileSpreadsheet} onPress={() => go(`/settings/import?kind=${kind}`)}>
        {t('import.fromSheet')}
      </Button>
    </div>
  );
  return (
    <div className="stack">
      <div className="policy-kind-head">
        <p className="subtle prose">{words.about[language]}</p>
        {going.length > 0 && add}
      </div>
      {going.length === 0 ? (
        <EmptyState icon={FilePlus2} title={t('policy.nothingYet')} action={add} />
      ) : (
        <Rows records={going} onChange={change} />
      )}
      {ended.length > 0 && (
        <Disclosure title={t('policy.ended', { count: ended.length })}>
          <Rows records={ended} onChange={change} />
        </Disclosure>
      )}
      {asked && <FactsDialog asked={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

/**
 * By the day a kind is about: what was the latest first, what is to come the nearest first; without
 * one, in the order they were recorded in.
 */
function inOrder(kind: PolicyKind, records: readonly ListedRecord[]): readonly ListedRecord[] {
  const { day } = kindOf(kind);
  const dayOf = ({ facts }: ListedRecord) =>
    day === undefined ? '' : String(factOf(facts, day) ?? '');
  const isAhead = ahead.includes(day ?? '');
  return records.toSorted((one, other) =>
    isAhead ? dayOf(one).localeCompare(dayOf(other)) : dayOf(other).localeCompare(dayOf(one)),
  );
}

function Rows({
  records,
  onChange,
}: {
  readonly records: readonly ListedRecord[];
  readonly onChange: (record: ListedRecord) => void;
}) {
  return (
    <ul className="policy-rows">
      {records.map((record) => (
        <Row key={record.id} record={record} onChange={() => onChange(record)} />
      ))}
    </ul>
  );
}

function Row({
  record,
  onChange,
}: {
  readonly record: ListedRecord;
  readonly onChange: () => void;
}) {
  const t = useText();
  const say = useFactWords();
  const title = say.title(record.facts);
  const act = useRecordActions(record, title);
  const { endedOn } = record;
  return (
    <li className="policy-row">
      <div className="stack-small">
        <h3 className="policy-row-title">
          {title}
          {endedOn !== null && <Badge icon={CircleStop}>{t('policy.hasEnded')}</Badge>}
        </h3>
        <Facts record={record} />
        {record.facts.kind === 'successful_handling' && endedOn === null && (
          <ShareHandling id={record.id} facts={record.facts} />
        )}
        {record.facts.kind === 'house_rules' && endedOn === null && (
          <div>
            <RulesChecked id={record.id} facts={record.facts} />
          </div>
        )}
        {act.error && <Problem error={act.error} />}
      </div>
      <div className="policy-row-actions">
        <Button
          size="small"
          icon={Pencil}
          onPress={onChange}
          aria-label={t('policy.changeOf', { title })}
        >
          {t('policy.change')}
        </Button>
        {endedOn === null ? (
          <IconButton icon={CircleStop} label={t('policy.endOf', { title })} onPress={act.end} />
        ) : (
          <IconButton icon={Play} label={t('policy.reopenOf', { title })} onPress={act.reopen} />
        )}
        <IconButton icon={Trash2} label={t('policy.removeOf', { title })} onPress={act.remove} />
      </div>
    </li>
  );
}

/** What a record says besides its title: short facts on a line, long texts folded. */
function Facts({ record: { facts } }: { readonly record: ListedRecord }) {
  const t = useText();
  const language = useLanguage();
  const say = useFactWords();
  const { fields, title } = kindOf(facts.kind);
  const filled = Object.entries(fields).filter(
    ([name]) => name !== title && factOf(facts, name) !== null,
  );
  const short = filled.filter(([, { shape }]) => shape.type !== 'prose');
  const long = filled.filter(([, { shape }]) => shape.type === 'prose');
  return (
    <>
      <dl className="policy-facts">
        {short.map(([name, { label }]) => (
          <div key={name}>
            <dt>{label[language]}</dt>
            <dd>{say.field(facts, name)}</dd>
          </div>
        ))}
      </dl>
      {long.length > 0 && (
        <Disclosure title={t('policy.readText')} level={4}>
          <dl className="policy-texts">
            {long.map(([name, { label }]) => (
              <div key={name}>
                <dt>{label[language]}</dt>
                <dd className="prose">{say.field(facts, name)}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </>
  );
}
