import { HeartHandshake, PhoneCall } from 'lucide-react';
import type { CaseView } from '../../api/contract/cases.ts';
import { ContactFacts } from './ContactFacts.tsx';
import type { Source } from './timeline.tsx';
import type { CaseWords } from './use-case-words.ts';

type Contact = CaseView['contacts'][number];

const aliasOf = ({ persons }: CaseView, person: string, t: CaseWords['t']) =>
  persons.find(({ id }) => id === person)?.identity?.alias ?? t('persons.destroyed');

/** Contacts with the reporter, and with others by name. */
export const contacts: Source = (view, words) =>
  view.contacts.map((contact) => ({
    id: contact.id,
    icon: PhoneCall,
    title: titleOf(view, contact, words),
    when: words.dates.relative(contact.on, view.today),
    content: <ContactFacts contact={contact} />,
    day: contact.on,
    recordedAt: contact.recordedAt,
  }));

function titleOf(
  view: CaseView,
  { kind: code, reached, author, person }: Contact,
  { t, label }: CaseWords,
): string {
  const kind = label('care_contact_kind', code);
  const whom = person === null ? '' : t('persons.withWhom', { alias: aliasOf(view, person, t) });
  if (!reached) return t('reaction.eventAttempt', { kind }) + whom;
  if (author !== null) return t('handover.contactBy', { name: author, kind }) + whom;
  if (person === null) return t('case.eventContact', { kind });
  return `${t('persons.contactsWith', { alias: aliasOf(view, person, t) })}: ${kind}`;
}

/** When aftercare of somebody beside the reporter began and ended. */
export const careOfOthers: Source = (view, { t, label, dates }) =>
  view.others.flatMap(({ person, since, ground, endedOn, endedBy, recordedAt }) => {
    const alias = aliasOf(view, person, t);
    const begun = {
      id: `care ${person}`,
      icon: HeartHandshake,
      title: t('persons.eventCareBegun', { alias }),
      when: dates.relative(since, view.today),
      content: label('care_ground', ground),
      day: since,
      recordedAt,
    };
    if (endedOn === null || endedBy === null) return [begun];
    return [
      begun,
      {
        id: `care ended ${person}`,
        icon: HeartHandshake,
        title: t('persons.eventCareEnded', { alias }),
        when: dates.relative(endedOn, view.today),
        content: label('care_ending', endedBy),
        day: endedOn,
        recordedAt: `${endedOn}T23:59:57Z`,
      },
    ];
  });
