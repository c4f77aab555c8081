import { Check, Minus } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { WideTable } from '../design/WideTable.tsx';
import { useText } from '../locales/index.tsx';

type Coverage = Output<'policy.overview'>['coverage'];

/** Which units were trained in the last 24 months, and how many of them. */
export function CoverageCard({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  if (coverage.length === 0)
    return (
      <Card title={t('policy.coverage')}>
        <EmptyState title={t('policy.noUnits')} />
      </Card>
    );
  const trained = coverage.filter((row) => row.trained).length;
  const share = Math.round((100 * trained) / coverage.length);
  return (
    <Card
      title={t('policy.coverage')}
      about={t('policy.coverageShare', { trained, total: coverage.length, share })}
    >
      <WideTable label={t('policy.coverage')}>
        <table className="plain-table policy-matrix">
          <caption className="visually-hidden">{t('policy.coverage')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('policy.unit')}</th>
              <th scope="col">{t('policy.lastTraining')}</th>
              <th scope="col">{t('policy.nextTraining')}</th>
              <th scope="col">{t('policy.last24')}</th>
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ unit, lastOn, nextOn, trained: isTrained }) => (
              <tr key={unit}>
                <th scope="row">{label('policy_unit', unit)}</th>
                <td>{lastOn === null ? t('policy.never') : dates.short(lastOn)}</td>
                <td>{nextOn === null ? t('policy.notPlanned') : dates.short(nextOn)}</td>
                <td>
                  <Badge tone={isTrained ? 'positive' : 'warning'} icon={isTrained ? Check : Minus}>
                    {t(isTrained ? 'policy.trained' : 'policy.notTrained')}
                  </Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Card>
  );
}
