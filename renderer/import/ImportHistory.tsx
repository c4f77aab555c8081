import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';

type Import = Output<'imports.list'>['imports'][number];

/** What was read in before, and the way to undo it. */
export function ImportHistory() {
  const t = useText();
  const dates = useDates();
  const say = useUndo();
  const list = useCommand('imports.list', {});
  const undo = useAction('imports.undo');
  const [leaving, setLeaving] = useState<Import | null>(null);
  const undoLeaving = () => {
    if (leaving === null) return;
    undo.mutate(
      { id: leaving.id },
      {
        onSuccess: ({ destroyed }) => say({ text: t('import.undone', { cases: destroyed }) }),
        onSettled: () => setLeaving(null),
      },
    );
  };
  const imports = list.data?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <Card title={t('import.history')} about={t('import.historyAbout')}>
      {undo.error && <Problem error={undo.error} />}
      <ul className="import-rows">
        {imports.map((one) => (
          <li key={one.id} className="row">
            <span>
              {t('import.historyRow', { moment: dates.moment(one.madeAt), cases: one.cases })}
            </span>
            {one.undoneAt === null ? (
              <Button size="small" icon={Undo2} onPress={() => setLeaving(one)}>
                {t('import.undo')}
              </Button>
            ) : (
              <span className="subtle">{t('import.isUndone')}</span>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={t('import.undoTitle', { cases: leaving?.cases ?? 0 })}
        text={t('import.undoText')}
        action={t('import.undo')}
        danger
        isOpen={leaving !== null}
        isPending={undo.isPending}
        onConfirm={undoLeaving}
        onClose={() => setLeaving(null)}
      />
    </Card>
  );
}
