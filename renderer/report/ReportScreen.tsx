import { useState } from 'react';
import { useDates } from '../dates.ts';
import { Loading } from '../design/Loading.tsx';
import { Page } from '../frame/Page.tsx';
import { Problem } from '../vault/problem.tsx';
import { useSession } from '../vault/session.tsx';
import { DraftChoice } from './DraftChoice.tsx';
import { useDraftAtOpening } from './draft.ts';
import { ReportPage } from './ReportPage.tsx';
import { type ReportValues, reportValues, untold } from './values.ts';

/** The values of a form in which nothing was typed: received today, now. */
function useEmptyValues() {
  const { regime, today } = useSession();
  const dates = useDates();
  return (): ReportValues => ({
    ...untold(regime),
    receivedOn: today,
    receivedAt: dates.time(new Date().toISOString()),
  });
}

/** Records a new report, or goes on with the one that was not finished. */
export default function ReportScreen() {
  const { opened, error, retry } = useDraftAtOpening();
  const empty = useEmptyValues();
  const [start, setStart] = useState<ReportValues>();
  if (error) {
    return (
      <Page>
        <Problem error={error} onRetry={retry} />
      </Page>
    );
  }
  if (opened === undefined) return <Loading />;
  if (start) return <ReportPage start={start} />;
  const { draft, savedAt } = opened;
  if (draft === null || savedAt === null) return <FreshReport empty={empty()} />;
  return (
    <DraftChoice
      savedAt={savedAt}
      onContinue={() => setStart(reportValues.parse(draft))}
      onDiscarded={() => setStart(empty())}
    />
  );
}

/** Holds on to the moment at which the form was opened. */
function FreshReport({ empty }: { readonly empty: ReportValues }) {
  const [start] = useState(empty);
  return <ReportPage start={start} />;
}
