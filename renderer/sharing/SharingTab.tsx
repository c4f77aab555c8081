import { useCase } from '../case/case-room.ts';
import { MayShare } from '../help/MayShare.tsx';
import { ConsentsCard } from './ConsentsCard.tsx';
import { DisclosuresCard } from './DisclosuresCard.tsx';
import { InvolvedCard } from './InvolvedCard.tsx';
import './sharing.css';

/** What the reporter agreed to, what was shared, and with whom nothing ever is. */
export function SharingTab() {
  const { view, isOpen } = useCase();
  const { consents, disclosures, involved } = view.sharing;
  return (
    <div className="stack">
      <MayShare />
      <ConsentsCard />
      {disclosures.length > 0 && <DisclosuresCard />}
      {(involved.length > 0 || (isOpen && consents.length > 0)) && <InvolvedCard />}
    </div>
  );
}
