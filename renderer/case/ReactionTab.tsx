import { Plus, Shield } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { useCase } from './case-room.ts';
import { Fitting } from './Fitting.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import { useCaseWords } from './use-case-words.ts';

/** What the organisation did towards the perpetrator, the newest first. */
export function ReactionTab() {
  const { t } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const add = isOpen && (
    <Button icon={Plus} onPress={() => ask({ kind: 'measure' })}>
      {t('case.measureAdd')}
    </Button>
  );
  if (view.measures.length === 0) {
    return (
      <div className="stack">
        {isOpen && <Fitting />}
        <EmptyState icon={Shield} title={t('case.reactionEmpty')} action={add} />
      </div>
    );
  }
  return (
    <div className="stack">
      {isOpen && <Fitting />}
      <Card title={t('case.reactionTitle')} about={t('case.reactionAbout')} actions={add}>
        <ul className="case-entries">
          {view.measures.toReversed().map((measure) => (
            <MeasureCard key={measure.id} measure={measure} />
          ))}
        </ul>
      </Card>
    </div>
  );
}
