import { consequencePersonal, consequenceWork } from '../../domain/code-lists/index.ts';
import { useLabel } from '../codes.ts';

/** What it can do to somebody, in boxes: to the person, and at work. */
export function useConsequenceOptions() {
  const label = useLabel();
  return {
    personal: consequencePersonal.codes.map(({ code }) => ({
      code,
      label: label('consequence_personal', code),
    })),
    work: consequenceWork.codes.map(({ code }) => ({
      code,
      label: label('consequence_work', code),
    })),
  };
}
