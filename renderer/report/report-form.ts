import { useEffect, useMemo } from 'react';
import { useUndo } from '../design/Undo.tsx';
import { type DeskForm, useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { type Conflict, useConflict } from '../persons/conflict.ts';
import { CommandError } from '../vault/client.ts';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { type Recordable, type ReportValues, reportForm } from './values.ts';

/** The form of a report, or of putting one right, as its sections take it. */
export type ReportFormState = DeskForm<ReportValues, unknown> & {
  /** The case in which the reporter may be the other party, once the vault said so. */
  readonly conflict: Conflict['found'];
};

/** Records what was asked of the vault and goes where it can be seen. */
function useRecord(ask: Conflict['ask']) {
  const t = useText();
  const say = useUndo();
  const { go } = useNavigation();
  const report = useAction('reports.record');
  const consultation = useAction('consultations.record');
  return async (recordable: Recordable) => {
    if (recordable.kind === 'elsewhere') {
      throw new CommandError({ code: 'report.wrongCompartment', params: {}, issues: [] });
    }
    if (recordable.kind === 'consultation') {
      await consultation.mutateAsync(recordable.consultation);
      say({ text: t('report.counted') });
      go('/');
      return;
    }
    const { caseId, number } = await ask(() => report.mutateAsync(recordable.report));
    say({ text: t('report.recorded', { number }) });
    go(`/cases/${caseId}`);
  };
}

/** The form of a report in the vault that is open. */
export function useReportForm(
  start: ReportValues,
): DeskForm<ReportValues, Recordable> & ReportFormState {
  const { regime } = useSession();
  const schema = useMemo(() => reportForm(regime), [regime]);
  const { found: conflict, ask } = useConflict();
  const onSubmit = useRecord(ask);
  const form = useDeskForm(schema, { keep: null, start, onSubmit });
  useFullCheck(form);
  return { ...form, conflict };
}

/**
 * After a failed attempt every change checks the whole form: one answer decides which other
 * questions are asked, so a problem may vanish with its field.
 */
export function useFullCheck<P>({
  attempt,
  fields: { subscribe, trigger },
}: DeskForm<ReportValues, P>) {
  useEffect(() => {
    if (attempt === 0) return;
    return subscribe({ formState: { values: true }, callback: () => void trigger() });
  }, [attempt, subscribe, trigger]);
}
