import { useMemo } from 'react';
import type { Output } from '../../api/contract/index.ts';
import type { CodeListName } from '../../domain/code-lists/index.ts';
import { useLabel } from '../codes.ts';
import { type MessageKey, useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';

/** What the vault answers to a question about true counts. */
export type Answered = Output<'statistics.analysis'>;
/** A side from which incidents can be looked at. */
export type Side = Answered['sides'][number]['dimension'];

interface Words {
  readonly title: MessageKey;
  /** Null where the codes are no code list: quarters and places. */
  readonly codes: CodeListName | null;
}

const sides: Readonly<Record<Exclude<Side, 'unit'>, Words>> = {
  workProcess: { title: 'analysis.workProcess', codes: 'work_process' },
  severity: { title: 'analysis.severity', codes: 'severity' },
  place: { title: 'analysis.place', codes: 'channel' },
  theme: { title: 'analysis.theme', codes: 'theme' },
  natureGroup: { title: 'analysis.natureGroup', codes: 'nature' },
  nature: { title: 'analysis.nature', codes: 'nature' },
  location: { title: 'analysis.location', codes: null },
  perpetrator: { title: 'analysis.perpetrator', codes: 'perpetrator_kind' },
  quarter: { title: 'analysis.quarter', codes: null },
};

const units: Readonly<Record<'staff' | 'political', Words>> = {
  staff: { title: 'analysis.unitStaff', codes: 'department' },
  political: { title: 'analysis.unitPolitical', codes: 'office' },
};

const missing: Readonly<Record<string, MessageKey>> = {
  not_told: 'analysis.notTold',
  not_listed: 'analysis.notListed',
  not_kept: 'analysis.notKept',
};

/** Says what a side is called, and what a code of it. */
export function useSideWords(locations: Answered['locations']) {
  const t = useText();
  const label = useLabel();
  const { regime } = useSession();
  return useMemo(() => {
    const wordsOf = (side: Side) => (side === 'unit' ? units[regime] : sides[side]);
    const places = new Map(locations.map(({ id, name }) => [id, name]));
    return {
      titleOf: (side: Side) => t(wordsOf(side).title),
      labelOf: (side: Side, code: string): string => {
        const absent = missing[code];
        if (absent) return t(absent);
        if (side === 'quarter') return t('statistics.quarter', { quarter: code });
        const { codes } = wordsOf(side);
        return codes === null ? (places.get(code) ?? code) : label(codes, code);
      },
    };
  }, [t, label, regime, locations]);
}
