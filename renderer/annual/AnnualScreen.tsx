import { FileText, Share } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useIsBack } from '../forms/kept.ts';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useChosenHere, useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { Found } from './Found.tsx';
import { Recommendations } from './Recommendations.tsx';
import { SectionCard } from './SectionCard.tsx';
import { WriteReportDialog } from './WriteReportDialog.tsx';
import './annual.css';

/** The annual report: written here section by section, and made of figures that were published. */
export default function AnnualScreen() {
  const t = useText();
  const { search } = useNavigation();
  const { today } = useSession();
  const asked = /^\d{4}$/.exec(new URLSearchParams(search).get('year') ?? '')?.[0];
  const [chosen, choose] = useChosenHere('year', asked ?? String(Number(today.slice(0, 4)) - 1));
  const year = Number(chosen);
  const isBack = useIsBack();
  const [isWriting, setWriting] = useState(() => isBack('annual.write'));
  const found = useCommand('annual.get', { year });
  const report = found.data;
  const canWrite = report?.figures === 'numbers' || report?.figures === 'withheld';
  const years = report?.years ?? [year];
  return (
    <Page wide>
      <PageHeader
        title={t('annual.title')}
        about={t('annual.about')}
        actions={
          canWrite && (
            <Button kind="primary" icon={FileText} onPress={() => setWriting(true)}>
              {t('annual.write')}
            </Button>
          )
        }
      />
      <SelectField
        label={t('annual.year')}
        width="short"
        value={String(year)}
        onChange={choose}
        options={[...new Set([...years, year])].map((one) => ({
          code: String(one),
          label: String(one),
        }))}
      />
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {report === undefined && !found.error && <Loading />}
      {report && <Written key={year} report={report} year={year} />}
      {report && isWriting && (
        <WriteReportDialog year={year} found={report.found} onClose={() => setWriting(false)} />
      )}
    </Page>
  );
}

function Written({
  report,
  year,
}: {
  readonly report: Output<'annual.get'>;
  readonly year: number;
}) {
  const t = useText();
  const { sections, found, recommendations, earlier, figures } = report;
  return (
    <div className="stack">
      <Card title={t('annual.before')}>
        <FiguresState figures={figures} year={year} />
        <Found found={found} />
        <Disclosure title={t('annual.neverTitle')}>
          <p className="prose">{t('annual.never')}</p>
        </Disclosure>
      </Card>
      {sections.map((written, index) => (
        <SectionCard key={written.section} {...{ written, year }} place={index + 1}>
          {written.section === 'recommendations' && (
            <Recommendations {...{ year, recommendations, earlier }} />
          )}
        </SectionCard>
      ))}
    </div>
  );
}

const kinds = {
  none: 'info',
  unproven: 'negative',
  withheld: 'info',
  numbers: 'positive',
} as const;

/** Whether the figures of the year are there, and where they are made. */
function FiguresState({
  figures,
  year,
}: {
  readonly figures: Output<'annual.get'>['figures'];
  readonly year: number;
}) {
  const t = useText();
  const { go } = useNavigation();
  return (
    <Alert kind={kinds[figures]} title={t(`annual.figures_${figures}`, { year: String(year) })}>
      <p>{t(`annual.figuresText_${figures}`)}</p>
      {figures === 'none' && (
        <div className="row">
          <Button icon={Share} onPress={() => go(`/release?year=${year}`)}>
            {t('statistics.toRelease')}
          </Button>
        </div>
      )}
    </Alert>
  );
}
