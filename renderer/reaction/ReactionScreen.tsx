import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useChosenHere } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { LettersForm } from './LettersForm.tsx';
import { MatrixForm } from './MatrixForm.tsx';
import { SupportTeamForm } from './SupportTeamForm.tsx';
import './reaction.css';

/** The reaction card, the letters, and the number of the support team. */
export default function ReactionScreen() {
  const t = useText();
  const [selected, setSelected] = useChosenHere('part', 'card');
  return (
    <Page>
      <PageHeader title={t('reaction.settings')} about={t('reaction.settingsAbout')} />
      <Tabs
        label={t('reaction.settings')}
        selected={selected}
        onSelect={setSelected}
        tabs={[
          { id: 'card', label: t('reaction.card'), content: <CardPart /> },
          { id: 'letters', label: t('reaction.letters'), content: <LettersPart /> },
          { id: 'team', label: t('reaction.team'), content: <TeamPart /> },
        ]}
      />
    </Page>
  );
}

function CardPart() {
  const found = useCommand('reaction.matrix', {});
  if (found.error) return <Problem error={found.error} onRetry={() => found.refetch()} />;
  return found.data ? <MatrixForm known={found.data} /> : <Loading />;
}

function LettersPart() {
  const found = useCommand('letters.templates', {});
  if (found.error) return <Problem error={found.error} onRetry={() => found.refetch()} />;
  return found.data ? <LettersForm known={found.data} /> : <Loading />;
}

function TeamPart() {
  const found = useCommand('reaction.supportTeam', {});
  if (found.error) return <Problem error={found.error} onRetry={() => found.refetch()} />;
  return found.data ? <SupportTeamForm phone={found.data.phone} /> : <Loading />;
}
