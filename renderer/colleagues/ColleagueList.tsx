import { Check, CircleAlert, Trash2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { type Colleague, CompareDialog } from './CompareDialog.tsx';

/** The colleagues whose cards were read in: comparing and removing them. */
export function ColleagueList({ colleagues }: { readonly colleagues: readonly Colleague[] }) {
  const t = useText();
  const say = useUndo();
  const remove = useAction('colleagues.remove');
  const [compared, setCompared] = useState<Colleague | null>(null);
  const [leaving, setLeaving] = useState<Colleague | null>(null);
  const removeLeaving = () => {
    if (leaving === null) return;
    remove.mutate(
      { id: leaving.id },
      {
        onSuccess: () => say({ text: t('colleagues.removed', { name: leaving.name }) }),
        onSettled: () => setLeaving(null),
      },
    );
  };
  return (
    <Card title={t('colleagues.list')} about={t('colleagues.listAbout')}>
      {remove.error && <Problem error={remove.error} />}
      {colleagues.length === 0 ? (
        <EmptyState icon={UsersRound} title={t('colleagues.none')}>
          {t('colleagues.noneAbout')}
        </EmptyState>
      ) : (
        <ul className="colleagues">
          {colleagues.map((colleague) => (
            <Row
              key={colleague.id}
              colleague={colleague}
              onCompare={() => setCompared(colleague)}
              onRemove={() => setLeaving(colleague)}
            />
          ))}
        </ul>
      )}
      {compared && <CompareDialog colleague={compared} onClose={() => setCompared(null)} />}
      <ConfirmDialog
        title={t('colleagues.removeTitle', { name: leaving?.name ?? '' })}
        text={t('colleagues.removeText')}
        action={t('colleagues.remove')}
        isOpen={leaving !== null}
        isPending={remove.isPending}
        onConfirm={removeLeaving}
        onClose={() => setLeaving(null)}
      />
    </Card>
  );
}

function Row({
  colleague,
  onCompare,
  onRemove,
}: {
  readonly colleague: Colleague;
  readonly onCompare: () => void;
  readonly onRemove: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const { name, addedOn, comparedOn } = colleague;
  const isCompared = comparedOn !== null;
  return (
    <li className="colleague">
      <div className="stack-small">
        <h3 className="row">
          {name}
          <Badge tone={isCompared ? 'positive' : 'warning'} icon={isCompared ? Check : CircleAlert}>
            {t(isCompared ? 'colleagues.isCompared' : 'colleagues.notCompared')}
          </Badge>
        </h3>
        <p className="small subtle">
          {isCompared
            ? t('colleagues.comparedOn', { day: dates.long(comparedOn) })
            : t('colleagues.addedOn', { day: dates.long(addedOn) })}
        </p>
      </div>
      <div className="row">
        <Button kind={isCompared ? 'secondary' : 'primary'} onPress={onCompare}>
          {t(isCompared ? 'colleagues.compareAgain' : 'colleagues.compare')}
        </Button>
        <IconButton
          icon={Trash2}
          label={t('colleagues.removeNamed', { name })}
          onPress={onRemove}
        />
      </div>
    </li>
  );
}
