import { Card } from '../design/Card.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useUndo } from '../design/Undo.tsx';
import { ChooseFile } from '../exchange/ChooseFile.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { IndicatorFacts } from './IndicatorFacts.tsx';
import './policy.css';

/** The figures of the coordinator, as who keeps cases read them in. */
export default function IndicatorsScreen() {
  const t = useText();
  const say = useUndo();
  const kept = useCommand('policyIndicators.get', {});
  const read = useAction('policyIndicators.read');
  return (
    <Page>
      <PageHeader title={t('policy.indicators')} about={t('policy.indicatorsAbout')} />
      {kept.isPending && <Loading />}
      {kept.error && <Problem error={kept.error} onRetry={() => kept.refetch()} />}
      {kept.data?.indicators && (
        <Card title={t('policy.indicatorsKept')}>
          <IndicatorFacts indicators={kept.data.indicators} />
        </Card>
      )}
      <Card title={t('policy.indicatorsRead')}>
        <ChooseFile
          kind="policyIndicators"
          label={t('policy.importFolder')}
          none={t('policy.importNone')}
          open={t('policy.indicatorsTake')}
          isPending={read.isPending}
          error={read.error}
          onOpen={(file) =>
            read.mutate(file, { onSuccess: () => say({ text: t('policy.indicatorsTaken') }) })
          }
        />
      </Card>
    </Page>
  );
}
