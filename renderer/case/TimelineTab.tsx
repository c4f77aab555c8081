import { Timeline } from '../design/Timeline.tsx';
import { useText } from '../locales/index.tsx';
import { useCase } from './case-room.ts';
import { NoteForm } from './NoteForm.tsx';
import { timelineOf } from './timeline.tsx';
import { useCaseWords } from './use-case-words.ts';

/** Everything by date, the newest first, with room for a note on top. */
export function TimelineTab() {
  const t = useText();
  const words = useCaseWords();
  const { view, canTell } = useCase();
  return (
    <div className="stack-large case-timeline">
      {canTell && <NoteForm />}
      <Timeline label={t('case.tabTimeline')} events={timelineOf(view, words)} />
    </div>
  );
}
