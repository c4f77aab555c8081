import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { AppointmentFields, appointmentForm, startOfAppointment } from '../tasks/appointment.tsx';
import { useAction } from '../vault/queries.ts';
import { type CaseTask, useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

/** Adds a task of one's own to the case, or gives one another day and other words. */
export function OwnTaskDialog({
  known = null,
  onClose,
}: {
  readonly known?: CaseTask | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id: caseId } = useCase().view;
  const add = useAction('tasks.add');
  const change = useAction('tasks.change');
  const kept = useRecording(known ? `changeTask ${known.id}` : 'ownTask', appointmentForm, {
    start: startOfAppointment(known),
    record: (appointment) =>
      known === null
        ? add.mutateAsync({ caseId, ...appointment })
        : change.mutateAsync({ task: known.id, ...appointment }),
    said: t(known === null ? 'follow.taskAdded' : 'follow.taskChanged'),
    onClose,
  });
  return (
    <RecordDialog
      title={t(known === null ? 'follow.taskAdd' : 'follow.taskChange')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <AppointmentFields form={kept.form} />
    </RecordDialog>
  );
}
