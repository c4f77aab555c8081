import { Euro, Plus } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { useCase } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';

/** The lines of damage with their sum. */
export function DamageTab() {
  const { t, label, dates, euros } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const { damage } = view;
  const add = isOpen && (
    <Button icon={Plus} onPress={() => ask({ kind: 'damage' })}>
      {t('case.damageAdd')}
    </Button>
  );
  if (damage.length === 0) {
    return <EmptyState icon={Euro} title={t('case.damageEmpty')} action={add} />;
  }
  const sum = damage.reduce((total, { cents }) => total + cents, 0);
  return (
    <Card title={t('case.damageTitle')} actions={add}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('case.damageKind')}</th>
            <th scope="col">{t('case.date')}</th>
            <th scope="col">{t('case.damageStatus')}</th>
            <th scope="col" className="case-amount">
              {t('case.damageAmount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {damage.map(({ id, kind, on, status, cents }) => (
            <tr key={id}>
              <th scope="row">{label('damage_kind', kind)}</th>
              <td>{dates.short(on)}</td>
              <td>{label('damage_status', status)}</td>
              <td className="case-amount">{euros(cents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('case.damageSum')}
            </th>
            <td className="case-amount">{euros(sum)}</td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
