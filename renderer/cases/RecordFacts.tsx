import type { CaseView } from '../../api/contract/cases.ts';
import { useCase } from '../case/case-room.ts';
import { useDates } from '../dates.ts';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { useText } from '../locales/index.tsx';
import { useSharingWords } from '../sharing/words.ts';

/** Whose case it is, what may be shared of it, and until when it is kept. No name: somebody may look along. */
export function RecordFacts() {
  const t = useText();
  const dates = useDates();
  const { view } = useCase();
  const consent = useConsentWords()(view);
  const { alias } = view.reporter;
  const due = view.retention
    .map((part) => part.due)
    .toSorted()
    .at(-1);
  return (
    <DefinitionList
      facts={[
        {
          term: t('case.reporter'),
          value: <bdi className="case-alias">{alias ?? t('case.anonymous')}</bdi>,
        },
        { term: t('cases.consent'), value: consent },
        {
          term: t('cases.keptUntil'),
          value: due === undefined ? t('cases.keptWhileOpen') : dates.long(due),
        },
      ]}
    />
  );
}

/** Says what somebody agreed to have shared, as far as it still holds. */
function useConsentWords() {
  const { t, purposeOf } = useSharingWords();
  return (view: CaseView): string => {
    const { consents } = view.sharing;
    const active = consents.filter(({ state }) => state === 'active');
    if (active.length > 0) return active.map((consent) => purposeOf(consent, view)).join(', ');
    const last = consents.at(-1);
    return last === undefined ? t('cases.noConsent') : t(`sharing.state_${last.state}`);
  };
}
