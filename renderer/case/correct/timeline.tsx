import { PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseView } from '../../../api/contract/cases.ts';
import type { CodeListName } from '../../../domain/code-lists/index.ts';
import type { Correctable, CorrectionPart } from '../../../domain/records/correction.ts';
import type { Position } from '../../../domain/records/report.ts';
import { dateOf } from '../../../domain/time.ts';
import { type Definition, DefinitionList } from '../../design/DefinitionList.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import type { MessageKey } from '../../locales/index.tsx';
import { occurredWords } from '../IncidentTab.tsx';
import { Literal } from '../Literal.tsx';
import type { Source } from '../timeline.tsx';
import type { CaseWords } from '../use-case-words.ts';

type Kept = CaseView['corrections'][number];

/** That a case was put right, with a look at what stood there. */
export const putRight: Source = (view, words) =>
  view.corrections.map((kept) => {
    const { id, recordedAt, author } = kept;
    return {
      id,
      icon: PencilLine,
      title:
        author === null
          ? words.t('case.eventCorrected')
          : words.t('case.eventCorrectedBy', { name: author }),
      when: words.dates.moment(recordedAt),
      content: <Former kept={kept} words={words} />,
      day: dateOf(recordedAt),
      recordedAt,
    };
  });

/** What stood there; only which parts where that is destroyed. */
function Former({ kept, words }: { readonly kept: Kept; readonly words: CaseWords }) {
  const { t } = words;
  const facts = [...factsOf(kept, words), ...reporterOf(kept, words)];
  const gone = kept.parts.filter((part) => isGone(kept, part));
  const names = gone.map((part) => t(partNames[part])).join(', ');
  return (
    <>
      {kept.parts.includes('anonymous') && <p>{t('case.formerAnonymous')}</p>}
      {kept.parts.includes('otherReporter') && <p>{t('case.formerOther')}</p>}
      {gone.length > 0 && <p>{t('case.formerDestroyed', { parts: names })}</p>}
      {facts.length > 0 && (
        <Disclosure title={t('case.formerShow')}>
          <DefinitionList facts={facts} />
        </Disclosure>
      )}
    </>
  );
}

/** Whether it is not known any more what a part said. */
function isGone({ former, formerReporter }: Kept, part: CorrectionPart): boolean {
  if (part === 'anonymous' || part === 'otherReporter') return false;
  return (part === 'reporter' ? formerReporter : former) === null;
}

/** What each part is called. */
const partNames = {
  receivedAt: 'case.received',
  receivedVia: 'case.receivedVia',
  reporterKind: 'case.reporterKind',
  position: 'case.department',
  dualCapacity: 'case.capacity',
  wish: 'case.wish',
  occurred: 'case.occurred',
  nature: 'case.nature',
  extraNatures: 'case.extraNatures',
  channel: 'case.channel',
  location: 'case.location',
  workProcess: 'case.workProcess',
  severity: 'case.severity',
  perceivedSeverity: 'case.perceivedSeverity',
  urgency: 'case.urgency',
  corrected: 'case.corrected',
  perpetratorKind: 'case.perpetrator',
  perpetratorKnown: 'case.perpetratorKnown',
  bribe: 'case.bribe',
  narrative: 'case.narrative',
  reporter: 'case.reporter',
  anonymous: 'case.anonymous',
  otherReporter: 'case.moveReporter',
} as const satisfies Readonly<Record<CorrectionPart, MessageKey>>;

/** What a part said, in words; nothing when it was not changed, empty when it was not filled in. */
const was = <V,>(value: V | null | undefined, say: (known: V) => ReactNode) =>
  value === undefined ? undefined : value === null ? '' : say(value);

function factsOf({ former }: Kept, words: CaseWords): readonly Definition[] {
  if (former === null) return [];
  const { t, label, dates } = words;
  const coded = (list: CodeListName) => (code: string) => label(list, code);
  const told: readonly (readonly [CorrectionPart, ReactNode])[] = [
    ['receivedAt', was(former.receivedAt, dates.moment)],
    ['receivedVia', was(former.receivedVia, coded('received_via'))],
    ['reporterKind', was(former.reporterKind, coded('reporter_kind'))],
    ['position', was(former.position, (held) => positionWords(held, words))],
    [
      'dualCapacity',
      was(former.dualCapacity, (both) => t(both ? 'case.capacityBoth' : 'case.formerOneCapacity')),
    ],
    ['wish', was(former.wish, coded('reporter_wish'))],
    ['occurred', was(former.occurred, (occurred) => occurredWords({ occurred }, words))],
    ['nature', was(former.nature, coded('nature'))],
    ['extraNatures', was(former.extraNatures, (codes) => codes.map(coded('nature')).join(', '))],
    ['channel', was(former.channel, coded('channel'))],
    ['location', was(former.location, (place) => place)],
    ['workProcess', was(former.workProcess, coded('work_process'))],
    ['severity', was(former.severity, coded('severity'))],
    ['perceivedSeverity', was(former.perceivedSeverity, coded('perceived_severity'))],
    ['urgency', was(former.urgency, coded('urgency'))],
    ['corrected', was(former.corrected, coded('corrected'))],
    ['perpetratorKind', was(former.perpetratorKind, coded('perpetrator_kind'))],
    ['perpetratorKnown', was(former.perpetratorKnown, coded('perpetrator_known'))],
    ['bribe', was(former.bribe, (bribe) => bribeWords(bribe, words))],
    ['narrative', was(former.narrative, (text) => text.trim() && <Literal text={text} />)],
  ];
  return told.flatMap(([part, value]) =>
    value === undefined ? [] : { term: t(partNames[part]), value: value || t('case.formerEmpty') },
  );
}

function positionWords(held: Position, { label }: CaseWords): string {
  if (held.regime === 'political') return label('office', held.office);
  const { department, functionGroup } = held;
  const group = functionGroup === null ? [] : [label('function_group', functionGroup)];
  return [label('department', department), ...group].join(', ');
}

const bribeWords = (
  { means, aim, response }: NonNullable<Correctable['bribe']>,
  { label }: CaseWords,
): string =>
  [label('bribe_means', means), label('bribe_aim', aim), label('bribe_response', response)].join(
    ', ',
  );

function reporterOf({ formerReporter }: Kept, { t }: CaseWords): readonly Definition[] {
  if (formerReporter === null) return [];
  const { alias, name, contact } = formerReporter;
  return [
    { term: t('case.formerAlias'), value: <bdi>{alias}</bdi> },
    { term: t('case.formerName'), value: <bdi>{name || t('case.formerEmpty')}</bdi> },
    { term: t('case.formerContact'), value: <bdi>{contact || t('case.formerEmpty')}</bdi> },
  ];
}
