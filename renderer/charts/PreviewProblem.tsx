import { Settings } from 'lucide-react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { type CommandError, errorValueOf } from '../vault/client.ts';
import { Problem, useErrorText } from '../vault/problem.tsx';

/** Why a year cannot be counted; where sizes are missing, with the way to fill them in. */
export function PreviewProblem({
  error,
  onRetry,
}: {
  readonly error: CommandError;
  readonly onRetry: () => void;
}) {
  const t = useText();
  const errorText = useErrorText();
  const { go } = useNavigation();
  if (errorValueOf(error).code !== 'settings.sizesMissing') {
    return <Problem error={error} onRetry={onRetry} />;
  }
  return (
    <Alert kind="warning" title={errorText(error)}>
      <div className="row">
        <Button icon={Settings} onPress={() => go('/settings/organisation')}>
          {t('statistics.sizesLink')}
        </Button>
      </div>
    </Alert>
  );
}
