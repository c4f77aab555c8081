import { Send } from 'lucide-react';
import { useCase } from '../case/case-room.ts';
import { Literal } from '../case/Literal.tsx';
import { useDates } from '../dates.ts';
import { Card } from '../design/Card.tsx';
import { Timeline } from '../design/Timeline.tsx';
import { type Disclosure, useSharingWords } from './words.ts';

/** What was shared of the case, the newest first. */
export function DisclosuresCard() {
  const { t, roles } = useSharingWords();
  const dates = useDates();
  const { disclosures } = useCase().view.sharing;
  return (
    <Card title={t('sharing.disclosures')} about={t('sharing.disclosuresAbout')}>
      <Timeline
        label={t('sharing.disclosures')}
        events={disclosures.toReversed().map((disclosure) => ({
          id: disclosure.id,
          icon: Send,
          title: t('sharing.sharedWith', { role: roles([disclosure.recipient]) }),
          when: dates.moment(disclosure.sharedAt),
          content: <DisclosureFacts disclosure={disclosure} />,
        }))}
      />
    </Card>
  );
}

/** Who got what of a case, how, and on which ground. */
export function DisclosureFacts({ disclosure }: { readonly disclosure: Disclosure }) {
  const { t, label, groups } = useSharingWords();
  const { consents } = useCase().view.sharing;
  const { toWhom, medium, ground, reason, consentId } = disclosure;
  const consent = consents.find(({ id }) => id === consentId);
  return (
    <>
      {toWhom !== '' && (
        <p>
          <bdi>{toWhom}</bdi>
        </p>
      )}
      <p>{groups(disclosure.groups, consent?.person == null)}</p>
      <p className="small subtle">
        {label('disclosure_medium', medium)}. {t(`sharing.ground_${ground}`)}
      </p>
      {reason !== '' && <Literal text={reason} />}
    </>
  );
}
