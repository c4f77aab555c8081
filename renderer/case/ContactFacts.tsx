import type { CaseView } from '../../api/contract/cases.ts';
import { Literal } from './Literal.tsx';
import { useCaseWords } from './use-case-words.ts';

/** What is known of a contact beside when and how it was: wellbeing, how long, a referral, a note. */
export function ContactFacts({ contact }: { readonly contact: CaseView['contacts'][number] }) {
  const { t, label } = useCaseWords();
  const { wellbeing, duration, referral, note } = contact;
  const said = [
    duration === null ? '' : label('contact_duration', duration),
    referral === null
      ? ''
      : t('persons.referredTo', { whom: label('external_referral', referral) }),
  ].filter(Boolean);
  return (
    <>
      {wellbeing !== null && <p>{t('case.wellbeingWas', { grade: wellbeing })}</p>}
      {said.length > 0 && <p>{said.join('. ')}</p>}
      {note !== '' && <Literal text={note} />}
    </>
  );
}
