import { CircleSlash, Handshake, Send } from 'lucide-react';
import { dateOf } from '../../domain/time.ts';
import type { Source } from '../case/timeline.tsx';
import { DisclosureFacts } from './DisclosuresCard.tsx';
import { purposeOf } from './words.ts';

/** What was agreed, in the time line of a case. */
export const consents: Source = (view, { t, label, dates }) =>
  view.sharing.consents.map(({ id, purpose, person, recipients, givenAt }) => ({
    id,
    icon: Handshake,
    title: t('sharing.eventConsent', {
      purpose: purposeOf({ purpose, person }, view, { t, label }),
    }),
    when: dates.moment(givenAt),
    content: recipients.map((recipient) => label('role', recipient)).join(', '),
    day: dateOf(givenAt),
    recordedAt: givenAt,
  }));

/** What was taken back. */
export const withdrawals: Source = (view, { t, label, dates }) =>
  view.sharing.consents.flatMap(({ purpose, person, withdrawals: taken }) =>
    taken.map(({ id, recipients, withdrawnAt }) => ({
      id,
      icon: CircleSlash,
      title: t('sharing.eventWithdrawal', {
        purpose: purposeOf({ purpose, person }, view, { t, label }),
      }),
      when: dates.moment(withdrawnAt),
      content: recipients.map((recipient) => label('role', recipient)).join(', '),
      day: dateOf(withdrawnAt),
      recordedAt: withdrawnAt,
    })),
  );

/** What was shared. */
export const disclosures: Source = ({ sharing }, { t, label, dates }) =>
  sharing.disclosures.map((disclosure) => ({
    id: disclosure.id,
    icon: Send,
    title: t('sharing.sharedWith', { role: label('role', disclosure.recipient) }),
    when: dates.moment(disclosure.sharedAt),
    content: <DisclosureFacts disclosure={disclosure} />,
    day: dateOf(disclosure.sharedAt),
    recordedAt: disclosure.sharedAt,
  }));
