import { ArrowLeft, FileText } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { PrintButton } from '../frame/PrintButton.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useSession } from '../vault/session.tsx';
import { RulesCardDialog } from './RulesCardDialog.tsx';
import { useRules } from './rules.ts';
import './report.css';

/** The rules of a conversation in large type, to be read out or handed over on paper. */
export default function RulesScreen() {
  const t = useText();
  const rules = useRules();
  const { municipality } = useSession();
  const { search, back, go } = useNavigation();
  const isSaving = new URLSearchParams(search).get('card') === 'yes';
  return (
    <Page>
      <PageHeader
        title={t('report.rulesPage')}
        about={municipality}
        actions={
          <>
            <Button icon={ArrowLeft} onPress={back}>
              {t('report.rulesBack')}
            </Button>
            <PrintButton>{t('report.rulesPrint')}</PrintButton>
            <Button
              kind="primary"
              icon={FileText}
              onPress={() => go('/rules?card=yes', { replace: true })}
            >
              {t('report.rulesCard')}
            </Button>
          </>
        }
      />
      <Card>
        <ol className="rules rules-large">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </Card>
      {isSaving && <RulesCardDialog onClose={() => go('/rules', { replace: true })} />}
    </Page>
  );
}
