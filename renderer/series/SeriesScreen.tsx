import { Link2, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useIsBack } from '../forms/kept.ts';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { AddCaseDialog } from './AddCaseDialog.tsx';
import { AskContact } from './AskContact.tsx';
import { MakeDialog } from './MakeDialog.tsx';
import { Proposals } from './Proposals.tsx';
import { ReadSharedDialog } from './ReadSharedDialog.tsx';
import { SeriesCard } from './SeriesCard.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { StackDialog } from './StackDialog.tsx';
import type { Asked, SeriesList } from './series.ts';
import './series.css';

/** Incidents that belong together: what may be a series, and what is one. */
export default function SeriesScreen() {
  const t = useText();
  const found = useCommand('series.list', {});
  return (
    <Page>
      <PageHeader title={t('series.title')} about={t('series.about')} />
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && <Everything {...found.data} />}
    </Page>
  );
}

function Everything({ today, series, proposals, candidates }: SeriesList) {
  const t = useText();
  const isBack = useIsBack();
  const [asked, setAsked] = useState<Asked | null>(() => {
    if (isBack('series.make')) return { kind: 'make', caseIds: [] };
    const added = series.find(({ id }) => isBack(`series.add ${id}`));
    return added ? { kind: 'add', series: added } : null;
  });
  const close = () => setAsked(null);
  const going = series.filter(({ endedOn }) => endedOn === null);
  const ended = series.filter(({ endedOn }) => endedOn !== null);
  const make = candidates.length > 0 && (
    <Button icon={Plus} onPress={() => setAsked({ kind: 'make', caseIds: [] })}>
      {t('series.make')}
    </Button>
  );
  return (
    <>
      <Proposals proposals={proposals} onMake={(caseIds) => setAsked({ kind: 'make', caseIds })} />
      {going.length === 0 ? (
        <Card>
          <EmptyState icon={Link2} title={t('series.none')} action={make}>
            {t('series.noneAbout')}
          </EmptyState>
        </Card>
      ) : (
        <div className="row">{make}</div>
      )}
      {going.map((one) => (
        <SeriesCard key={one.id} series={one} today={today} onAsk={setAsked} />
      ))}
      {ended.length > 0 && (
        <Disclosure level={2} title={t('series.ended', { series: ended.length })}>
          <div className="stack-large">
            {ended.map((one) => (
              <SeriesCard key={one.id} series={one} today={today} onAsk={setAsked} />
            ))}
          </div>
        </Disclosure>
      )}
      <AskContact />
      {asked?.kind === 'make' && (
        <MakeDialog candidates={candidates} chosen={asked.caseIds} onClose={close} />
      )}
      {asked?.kind === 'add' && (
        <AddCaseDialog candidates={candidates} series={asked.series} onClose={close} />
      )}
      {asked?.kind === 'share' && <ShareDialog series={asked.series} onClose={close} />}
      {asked?.kind === 'read' && <ReadSharedDialog seriesId={asked.series.id} onClose={close} />}
      {asked?.kind === 'stack' && <StackDialog series={asked.series} onClose={close} />}
    </>
  );
}
