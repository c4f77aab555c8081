import type { DutyCode } from '../../domain/policy/duty-texts.ts';
import type { Asked } from './FactsDialog.tsx';
import { emptyFacts, typedFacts } from './form.ts';
import type { ListedDuty, ListedRecord } from './words.ts';

/** The day that is today once something is done, by what is done. */
const dayDone: Readonly<Partial<Record<DutyCode, string>>> = {
  alignment: 'alignedOn',
  house_rules: 'checkedOn',
  publicise: 'publicisedOn',
  share_success: 'publishedOn',
  incident_review: 'heldOn',
  improvement: 'doneOn',
  norm_review: 'reviewedOn',
  vulnerability_review: 'checkedOn',
};

/** The dialog in which something is done: the record it is about, or a new one with what is known. */
export function askFor(duty: ListedDuty, record: ListedRecord | null, today: string): Asked {
  const { code, kind, units, training, contact, period } = duty;
  if (record) {
    const day = dayDone[code];
    const known = day === undefined ? {} : { [day]: today };
    return { kind, record, start: typedFacts(record.facts, known) };
  }
  const known = {
    ...(units.length > 0 ? { units } : {}),
    ...(training === null ? {} : { training }),
    ...(contact === null ? {} : { contact }),
    ...(period === null ? {} : { period }),
  };
  return { kind, record: null, start: emptyFacts(kind, today, known) };
}
