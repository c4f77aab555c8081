import { Building2, Check, Clock, Minus } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { phase } from '../../domain/code-lists/index.ts';
import { useLabel } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { WideTable } from '../design/WideTable.tsx';
import { useText } from '../locales/index.tsx';
import { useUnitWords } from './words.ts';

type Matrix = Output<'policy.overview'>['matrix'];
type Cell = Matrix[number]['cells'][number];

/** The measures of every unit before, during and after an incident, and who has none. */
export function MatrixCard({ matrix }: { readonly matrix: Matrix }) {
  const t = useText();
  const label = useLabel();
  const units = useUnitWords();
  const bare = matrix.filter((row) => row.bare).map(({ unit }) => unit);
  return (
    <Card title={t('policy.matrix')} about={t('policy.matrixAbout')}>
      {bare.length > 0 && (
        <Alert kind="warning" title={t('policy.bare', { count: bare.length })}>
          <p>{units(bare)}</p>
        </Alert>
      )}
      <WideTable label={t('policy.matrix')}>
        <table className="plain-table policy-matrix">
          <caption className="visually-hidden">{t('policy.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('policy.unit')}</th>
              {phase.codes.map(({ code }) => (
                <th key={code} scope="col">
                  {label('phase', code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.map(({ unit, cells }) => (
              <tr key={unit}>
                <th scope="row">{label('policy_unit', unit)}</th>
                {cells.map((cell) => (
                  <td key={cell.phase}>
                    <CellBadge cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Card>
  );
}

/** A colour, an icon and words: what a unit has of its own first, then what everybody has. */
function CellBadge({ cell: { inPlace, planned, shared } }: { readonly cell: Cell }) {
  const t = useText();
  if (inPlace > 0)
    return (
      <Badge tone="positive" icon={Check}>
        {t('policy.cellInPlace', { count: inPlace })}
      </Badge>
    );
  if (planned > 0)
    return (
      <Badge tone="info" icon={Clock}>
        {t('policy.cellPlanned', { count: planned })}
      </Badge>
    );
  if (shared > 0) return <Badge icon={Building2}>{t('policy.cellShared')}</Badge>;
  return (
    <Badge tone="warning" icon={Minus}>
      {t('policy.cellNone')}
    </Badge>
  );
}
