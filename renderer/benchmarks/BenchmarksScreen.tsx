import { RotateCcw } from 'lucide-react';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useUndo } from '../design/Undo.tsx';
import { ChooseFile } from '../exchange/ChooseFile.tsx';
import { WriteCard } from '../exchange/WriteCard.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { useSaidAction } from '../vault/said-action.ts';
import { Caution } from './Caution.tsx';
import { FiguresTable } from './FiguresTable.tsx';

/** National figures: those that Luwte brings, and newer ones read in from a file. */
export default function BenchmarksScreen() {
  const t = useText();
  const found = useCommand('benchmarks.get', {});
  const write = useAction('benchmarks.write');
  return (
    <Page wide>
      <PageHeader title={t('benchmarks.title')} about={t('benchmarks.about')} />
      <Caution />
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && (
        <Card title={t('benchmarks.known')} about={t('benchmarks.knownAbout')}>
          <FiguresTable figures={found.data.figures} />
        </Card>
      )}
      <WriteCard
        name="benchmarks.folder"
        title={t('benchmarks.write')}
        about={t('benchmarks.writeAbout')}
        action={t('benchmarks.writeDo')}
        write={async (folder) => [(await write.mutateAsync({ folder })).file]}
      />
      <ReadCard readOn={found.data?.readOn ?? null} />
    </Page>
  );
}

function ReadCard({ readOn }: { readonly readOn: string | null }) {
  const t = useText();
  const say = useUndo();
  const dates = useDates();
  const read = useAction('benchmarks.read');
  const forget = useSaidAction('benchmarks.forget');
  return (
    <Card title={t('benchmarks.read')} about={t('benchmarks.readAbout')}>
      {readOn !== null && (
        <div className="row">
          <p>{t('benchmarks.readOn', { day: dates.long(readOn) })}</p>
          <Button
            icon={RotateCcw}
            isPending={forget.isPending}
            onPress={() =>
              forget.mutate({}, { onSuccess: () => say({ text: t('benchmarks.forgotten') }) })
            }
          >
            {t('benchmarks.forget')}
          </Button>
        </div>
      )}
      <ChooseFile
        kind="benchmarks"
        label={t('benchmarks.folder')}
        none={t('benchmarks.none')}
        open={t('benchmarks.take')}
        isPending={read.isPending}
        error={read.error}
        onOpen={(file) =>
          read.mutate(file, {
            onSuccess: ({ read: count }) => say({ text: t('benchmarks.taken', { count }) }),
          })
        }
      />
    </Card>
  );
}
