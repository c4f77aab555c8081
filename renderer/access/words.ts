import type { Output } from '../../api/contract/index.ts';
import { accessOutcome, accessRole, label, requestKind } from '../../domain/code-lists/index.ts';
import { urgencyOf, useDates } from '../dates.ts';
import type { BadgeTone } from '../design/Badge.tsx';
import { useLanguage, useText } from '../locales/index.tsx';

type Listed = Output<'access.list'>['requests'][number];

const tones = { late: 'negative', today: 'warning', week: 'accent', later: 'neutral' } as const;

/** Says a request for access: who, in which role, by when, and how it ended. */
export function useRequestWords() {
  const t = useText();
  const dates = useDates();
  const language = useLanguage();
  return (request: Listed, today: string) => {
    const { kind, role, who, receivedOn, due, settled } = request;
    const tone: BadgeTone = tones[urgencyOf(due, today)];
    return {
      name: who === '' ? t('access.unknown') : who,
      from: t('access.fromRole', {
        kind: label(requestKind, kind, language),
        role: label(accessRole, role, language),
        day: dates.long(receivedOn),
      }),
      tone,
      settled:
        settled === null
          ? ''
          : t('access.settledOn', {
              outcome: label(accessOutcome, settled.outcome, language),
              day: dates.short(settled.on),
            }),
    };
  };
}
