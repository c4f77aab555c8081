import { useDeferredValue } from 'react';
import type { ListPlace } from '../../domain/records/case-views.ts';
import { focusField } from '../design/ErrorSummary.tsx';
import { type Acts, useOffer } from '../frame/acts.tsx';
import { CaseList } from './CaseList.tsx';
import { RecordBeside } from './RecordBeside.tsx';
import { useCaseDesk } from './use-case-desk.ts';
import './cases.css';

const searching: Acts = { search: () => focusField('query') };

/** The list of cases, and beside it the record of the one that is selected. */
export function CaseDesk({ kept }: { readonly kept: ListPlace }) {
  const desk = useCaseDesk(kept);
  const { selection, side } = desk;
  useOffer(searching);
  // The list answers a key at once; the record follows when there is time.
  const shown = useDeferredValue(selection.found);
  return (
    <div className="cases" data-record={side.isOpen} data-narrow={side.isNarrow}>
      <CaseList desk={desk} />
      {side.isOpen && <RecordBeside desk={desk} shown={shown} />}
    </div>
  );
}
