import { useState } from 'react';
import type { Input } from '../../api/contract/index.ts';
import { CoursePicture } from '../charts/CoursePicture.tsx';
import { Card } from '../design/Card.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';

type Kind = Input<'statistics.course'>['kind'];

/** How true counts went on, by quarter or by year. */
export function CourseCard() {
  const t = useText();
  const [kind, setKind] = useState<Kind>('quarter');
  const found = useCommand('statistics.course', { kind }, { forget: true, keepPrevious: true });
  if (found.isPending) return null;
  if (found.error) return <Problem error={found.error} onRetry={() => found.refetch()} />;
  return (
    <Card title={t('statistics.courseTitle')}>
      <div className="stack">
        <RadioField
          label={t('statistics.courseBy')}
          look="row"
          value={kind}
          onChange={(chosen) => setKind(chosen === 'year' ? 'year' : 'quarter')}
          options={[
            { code: 'quarter', label: t('statistics.courseByQuarter') },
            { code: 'year', label: t('statistics.courseByYear') },
          ]}
        />
        <CoursePicture course={found.data} note={t('statistics.courseNote')} />
      </div>
    </Card>
  );
}
