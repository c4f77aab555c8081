import type { PartKind } from '../../domain/records/access.ts';
import { firstDay, lastDay } from '../../domain/records/incident.ts';
import { dateOf } from '../../domain/time.ts';
import type { CaseView } from '../contract/cases.ts';
import { type Fact, facts, type Told } from './access-fact.ts';

type Correction = CaseView['corrections'][number];

/**
 * What stood in a case before it was put right: as long as it is kept, it is recorded of somebody as much
 * as what stands there now.
 */
export const formerParts = ({ corrections }: CaseView): readonly Told[] =>
  corrections.flatMap((kept) => {
    const until = facts(['recordedOn', 'date', dateOf(kept.recordedAt)]);
    const partOf = (kind: PartKind, told: readonly Fact[], text = ''): readonly Told[] =>
      told.length === 0 && text === ''
        ? []
        : [{ part: `former ${kind} ${kept.id}`, kind, facts: [...until, ...told], text }];
    return [
      ...partOf('perpetrator', perpetrator(kept)),
      ...partOf('reporter', reporter(kept)),
      ...partOf('report', report(kept)),
      ...partOf('incident', incident(kept)),
      ...partOf('narrative', [], kept.former?.narrative ?? ''),
    ];
  });

const perpetrator = ({ former }: Correction) =>
  facts(
    ['perpetratorKind', 'perpetrator_kind', former?.perpetratorKind ?? null],
    ['perpetratorKnown', 'perpetrator_known', former?.perpetratorKnown ?? null],
  );

function reporter({ former, formerReporter: who }: Correction): readonly Fact[] {
  const held = former?.position;
  const staff = held?.regime === 'staff' ? held : null;
  const political = held?.regime === 'political' ? held : null;
  return facts(
    ['alias', 'text', who?.alias ?? null],
    ['name', 'text', who?.name ?? null],
    ['contact', 'text', who?.contact ?? null],
    ['department', 'department', staff?.department ?? null],
    ['functionGroup', 'function_group', staff?.functionGroup ?? null],
    ['office', 'office', political?.office ?? null],
  );
}

const report = ({ former }: Correction) =>
  facts(
    ['receivedOn', 'date', former?.receivedAt === undefined ? null : dateOf(former.receivedAt)],
    ['receivedVia', 'received_via', former?.receivedVia ?? null],
    ['reporterKind', 'reporter_kind', former?.reporterKind ?? null],
    ['wish', 'reporter_wish', former?.wish ?? null],
  );

function incident({ former }: Correction): readonly Fact[] {
  const { occurred, nature, extraNatures = [], channel, workProcess, severity } = former ?? {};
  return facts(
    ['occurred', 'date', occurred === undefined ? null : firstDay(occurred)],
    ['occurredUntil', 'date', occurred?.kind === 'between' ? lastDay(occurred) : null],
    ['nature', 'nature', nature ?? null],
    ...extraNatures.map((extra) => ['nature', 'nature', extra] as const),
    ['channel', 'channel', channel ?? null],
    ['workProcess', 'work_process', workProcess ?? null],
    ['severity', 'severity', severity ?? null],
  );
}
