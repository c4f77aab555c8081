import { Maximize2 } from 'lucide-react';
import { useId } from 'react';
import { useCase } from '../case/case-room.ts';
import { timelineOf } from '../case/timeline.tsx';
import { useCaseWords } from '../case/use-case-words.ts';
import { Button } from '../design/Button.tsx';
import { Timeline } from '../design/Timeline.tsx';

/** As many of the latest events as are seen without scrolling far. */
const shown = 5;

/** The latest of what happened, and the way to all of it. */
export function RecordEvents({ onOpen }: { readonly onOpen: (caseId: string) => void }) {
  const id = useId();
  const words = useCaseWords();
  const { t } = words;
  const { view } = useCase();
  const events = timelineOf(view, words);
  const more = events.length - shown;
  return (
    <section className="stack-small" aria-labelledby={id}>
      <h3 id={id} className="record-part">
        {t('cases.latest')}
      </h3>
      <Timeline label={t('cases.latest')} events={events.slice(0, shown)} />
      <div>
        <Button icon={Maximize2} onPress={() => onOpen(view.id)}>
          {more > 0 ? t('cases.openMore', { more }) : t('cases.openFull')}
        </Button>
      </div>
    </section>
  );
}
