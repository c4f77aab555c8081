import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { WriteCard } from '../exchange/WriteCard.tsx';
import { Page } from '../frame/Page.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { ImportCard } from './ImportCard.tsx';
import { IndicatorFacts } from './IndicatorFacts.tsx';
import './policy.css';

/** What leaves the policy store, and what comes into it from another municipality. */
export default function FilesScreen() {
  const t = useText();
  const language = useLanguage();
  const counted = useCommand('policy.count', {});
  const writeAll = useAction('policy.write');
  const writeCount = useAction('policy.writeCount');
  return (
    <Page>
      <PageHeader title={t('policy.files')} about={t('policy.filesAbout')} />
      <WriteCard
        name="count.folder"
        title={t('policy.count')}
        about={t('policy.countAbout')}
        action={t('policy.countWrite')}
        write={async (folder) => [(await writeCount.mutateAsync({ folder })).file]}
      >
        {counted.isPending && <Loading />}
        {counted.error && <Problem error={counted.error} onRetry={() => counted.refetch()} />}
        {counted.data && <IndicatorFacts indicators={counted.data} />}
      </WriteCard>
      <WriteCard
        name="all.folder"
        title={t('policy.writeAll')}
        about={t('policy.writeAllAbout')}
        action={t('policy.writeAllDo')}
        write={async (folder) => (await writeAll.mutateAsync({ folder, language })).files}
      />
      <ImportCard />
    </Page>
  );
}
