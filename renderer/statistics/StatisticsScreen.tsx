import { ChartColumn, Ear, FilePlus2, FileText, Lightbulb, Share } from 'lucide-react';
import { useState } from 'react';
import { BenchmarkCard } from '../benchmarks/BenchmarkCard.tsx';
import { breakdowns, onlyTotalBecause, type Preview } from '../charts/protected.ts';
import { ReleaseState } from '../charts/ReleaseState.tsx';
import { useRelease } from '../charts/releases.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { SwitchField } from '../design/SwitchField.tsx';
import { Page } from '../frame/Page.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { FigureColumns } from './FigureColumns.tsx';
import { Headline } from './Headline.tsx';
import { OwnYear } from './OwnYear.tsx';
import { PublishedCourse } from './PublishedCourse.tsx';
import './statistics.css';

/** A year in numbers, as far as they expose nobody. */
export default function StatisticsScreen() {
  const t = useText();
  const { go, search } = useNavigation();
  const { role } = useSession();
  const quarter = quarterIn(search);
  const [chosen, setChosen] = useState(quarter?.slice(0, 4) ?? '');
  const found = useCommand('statistics.years', {});
  const listened = useCommand('statistics.consultations', {});
  if (found.isPending || listened.isPending) return <Loading />;
  if (found.error) return <Problem error={found.error} onRetry={() => found.refetch()} />;
  if (listened.error) return <Problem error={listened.error} onRetry={() => listened.refetch()} />;
  const { current } = found.data;
  const year = chosen === '' ? current : Number(chosen);
  const years = newestFirst(found.data.years, listened.data.years);
  const talks = listened.data.years.find((one) => one.year === year)?.talks ?? 0;
  return (
    <Page wide>
      <PageHeader
        title={t('statistics.title')}
        about={t('statistics.about')}
        actions={
          <>
            {role !== 'griffier' && (
              <Button icon={Lightbulb} onPress={() => go('/signals')}>
                {t('signals.title')}
              </Button>
            )}
            {role !== 'griffier' && (
              <Button icon={FileText} onPress={() => go('/annual')}>
                {t('annual.title')}
              </Button>
            )}
            <Button icon={Share} onPress={() => go(`/release?year=${year}`)}>
              {t('statistics.toRelease')}
            </Button>
          </>
        }
      />
      <SelectField
        label={t('statistics.year')}
        width="short"
        value={String(year)}
        onChange={setChosen}
        options={years.map((one) => ({
          code: String(one),
          label: one === current ? t('statistics.yearRunning', { year: String(one) }) : String(one),
        }))}
      />
      {talks > 0 && <Listened talks={talks} year={year} />}
      <Year year={year} quarter={quarter?.startsWith(String(year)) ? quarter : null} />
    </Page>
  );
}

/** The quarter whose analysis a task leads to; null when the screen was opened by itself. */
const quarterIn = (search: string): string | null =>
  /^\d{4}-Q[1-4]$/.exec(new URLSearchParams(search).get('analysis') ?? '')?.[0] ?? null;

function newestFirst(reported: readonly number[], listened: readonly { readonly year: number }[]) {
  const years = new Set([...reported, ...listened.map(({ year }) => year)]);
  return [...years].sort((one, other) => other - one);
}

/** The talks in which the counsellor only listened: for these eyes only, so not protected. */
function Listened({ talks, year }: { readonly talks: number; readonly year: number }) {
  const t = useText();
  return (
    <div className="listened">
      <Ear aria-hidden size={20} />
      <div>
        <p>{t('statistics.listened', { count: talks, year: String(year) })}</p>
        <p className="small subtle">{t('statistics.listenedAbout')}</p>
      </div>
    </div>
  );
}

/** A year as it may be seen by others, or as it is. */
function Year({ year, quarter }: { readonly year: number; readonly quarter: string | null }) {
  const t = useText();
  const [isOwn, setOwn] = useState(quarter !== null);
  return (
    <>
      <div className="own-switch">
        <SwitchField
          label={t('statistics.own')}
          hint={t('statistics.ownHint')}
          value={isOwn}
          onChange={setOwn}
        />
      </div>
      {isOwn ? <OwnYear year={year} quarter={quarter} /> : <SharedYear year={year} />}
    </>
  );
}

function SharedYear({ year }: { readonly year: number }) {
  const found = useRelease({ period: String(year) });
  const reports = useCommand('cases.list', {
    status: 'all',
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    limit: 1,
  });
  if (reports.isPending) return <Loading />;
  return (
    <ReleaseState found={found}>
      {(preview) =>
        reports.data?.total === 0 && preview.frozen === null ? (
          <EmptyYear year={year} />
        ) : (
          <>
            <Headline preview={preview} />
            <Figures preview={preview} />
            <PublishedCourse />
            <BenchmarkCard preview={preview} />
          </>
        )
      }
    </ReleaseState>
  );
}

function EmptyYear({ year }: { readonly year: number }) {
  const t = useText();
  const { go } = useNavigation();
  return (
    <EmptyState
      icon={ChartColumn}
      title={t('statistics.emptyTitle', { year: String(year) })}
      action={
        <Button kind="primary" icon={FilePlus2} onPress={() => go('/report')}>
          {t('statistics.emptyAction')}
        </Button>
      }
    >
      {t('statistics.emptyText')}
    </EmptyState>
  );
}

function Figures({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const language = useLanguage();
  if (preview.blocked) {
    return (
      <Alert title={t('statistics.blockedTitle', { year: preview.period })}>
        <p>{preview.blocked[language]}</p>
      </Alert>
    );
  }
  const why = onlyTotalBecause(preview);
  if (why) {
    return (
      <Alert title={t('statistics.onlyTotalTitle')}>
        <p>{t('statistics.onlyTotalText', { why: why[language] })}</p>
      </Alert>
    );
  }
  return <FigureColumns tables={breakdowns(preview)} base={preview.base} />;
}
