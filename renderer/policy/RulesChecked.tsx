import { CircleCheck } from 'lucide-react';
import type { FactsOf } from '../../domain/policy/records.ts';
import { Button } from '../design/Button.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

/** One press for somebody who looked, and found the house rules of a place as they were: in order. */
export function RulesChecked({
  id,
  facts,
}: {
  readonly id: string;
  readonly facts: FactsOf<'house_rules'>;
}) {
  const t = useText();
  const say = useUndo();
  const { today } = useSession();
  const change = useAction('policy.change');
  const { location: title, displayed, namesBan, checkedOn } = facts;
  if (!displayed || !namesBan || checkedOn === today) return null;
  const check = async () => {
    const checked = { id, facts: { ...facts, checkedOn: today } };
    await change.mutateAsync(checked);
    say({
      text: t('policy.saidRulesChecked', { title }),
      undo: () => change.mutateAsync({ id, facts }),
      redo: () => change.mutateAsync(checked),
    });
  };
  return (
    <>
      <Button
        size="small"
        icon={CircleCheck}
        isPending={change.isPending}
        onPress={check}
        aria-label={t('policy.rulesCheckedOf', { title })}
      >
        {t('policy.rulesChecked')}
      </Button>
      {change.error && <Problem error={change.error} />}
    </>
  );
}
