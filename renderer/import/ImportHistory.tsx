import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { keepsCases } from '../../domain/compartment.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { useSubjectName } from './words.ts';

type Import = Output<'imports.list'>['imports'][number];

/** What was read in before, and the way to undo it. */
export function ImportHistory() {
  const t = useText();
  const nameOf = useSubjectName();
  const dates = useDates();
  const say = useUndo();
  const { role } = useSession();
  const ofCases = keepsCases(role);
  const list = useCommand('imports.list', {});
  const undo = useAction('imports.undo');
  const [leaving, setLeaving] = useState<Import | null>(null);
  const isOfReports = leaving?.subject === 'reports';
  const undoLeaving = () => {
    if (leaving === null) return;
    undo.mutate(
      { id: leaving.id },
      {
        onSuccess: ({ destroyed }) =>
          say({
            text: isOfReports
              ? t('import.undone', { cases: destroyed })
              : t('import.undoneRecords', { records: destroyed }),
          }),
        onSettled: () => setLeaving(null),
      },
    );
  };
  const imports = list.data?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <Card
      title={t('import.history')}
      about={t(ofCases ? 'import.historyAbout' : 'import.historyRecordsAbout')}
    >
      {undo.error && <Problem error={undo.error} />}
      <ul className="import-rows">
        {imports.map((one) => (
          <li key={one.id} className="row">
            <span>
              {one.subject === 'reports'
                ? t('import.historyRow', {
                    moment: dates.moment(one.madeAt),
                    cases: one.records,
                  })
                : t('import.historyRecordsRow', {
                    moment: dates.moment(one.madeAt),
                    kind: nameOf(one.subject),
                    records: one.records,
                  })}
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
        title={
          isOfReports
            ? t('import.undoTitle', { cases: leaving?.records ?? 0 })
            : t('import.undoRecordsTitle', { records: leaving?.records ?? 0 })
        }
        text={t(isOfReports ? 'import.undoText' : 'import.undoRecordsText')}
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
