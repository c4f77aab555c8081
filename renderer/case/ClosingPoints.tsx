import { CircleAlert, CircleCheck } from 'lucide-react';
import type { CaseView } from '../../api/contract/cases.ts';
import { Button } from '../design/Button.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';

/** What a case can still wait for when it closes. */
const points = ['feedback', 'policeNews', 'claims', 'lawClocks', 'closingTalk'] as const;

/** Whether the reporter is still to hear what was done. */
export const owesFeedback = (view: CaseView) => hasOpen(view, 'T3') || hasOpen(view, 'T14');

const hasOpen = ({ tasks }: CaseView, wanted: string) =>
  tasks.some(({ code, status }) => code === wanted && status === 'open');

function isWaiting(view: CaseView, point: (typeof points)[number]): boolean {
  switch (point) {
    case 'feedback':
      return owesFeedback(view);
    case 'policeNews':
      return hasOpen(view, 'T10');
    case 'claims':
      return view.claims.some(({ isOpen }) => isOpen);
    case 'lawClocks':
      return view.tasks.some(({ basis, status }) => basis === 'law' && status === 'open');
    case 'closingTalk':
      return view.closingSince === null || hasOpen(view, 'T25');
  }
}

/** What is still open in a case that is about to close, and the way to begin with a talk. */
export function ClosingPoints({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { view } = useCase();
  const begin = useAction('cases.startClosing');
  const beginNow = () =>
    begin.mutate(
      { caseId: view.id },
      {
        onSuccess: () => {
          onClose();
          say({ text: t('reaction.closingBegun') });
        },
      },
    );
  return (
    <div className="stack-small">
      <ul className="closing-points" aria-label={t('reaction.closingPoints')}>
        {points.map((point) => {
          const waiting = isWaiting(view, point);
          const Icon = waiting ? CircleAlert : CircleCheck;
          return (
            <li key={point} className="row" data-waiting={waiting}>
              <Icon aria-hidden size={18} />
              {t(`reaction.closing_${point}_${waiting ? 'open' : 'done'}`)}
            </li>
          );
        })}
      </ul>
      {begin.error && <Problem error={begin.error} />}
      {view.closingSince === null && (
        <div>
          <Button onPress={beginNow} isPending={begin.isPending}>
            {t('reaction.closingBegin')}
          </Button>
        </div>
      )}
    </div>
  );
}
