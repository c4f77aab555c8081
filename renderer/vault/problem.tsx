import { useCallback } from 'react';
import { errorText, type LuwteErrorValue } from '../../api/contract/errors.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { errorValueOf } from './client.ts';

/** The user's sentence for anything that was thrown. */
export function useErrorText() {
  const language = useLanguage();
  return useCallback((thrown: unknown) => errorText(errorValueOf(thrown), language), [language]);
}

/** What went wrong, in the user's words, with a way to try again when there is one. */
export function Problem({
  error,
  onRetry,
}: {
  readonly error: Error | LuwteErrorValue;
  readonly onRetry?: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const value = error instanceof Error ? errorValueOf(error) : error;
  return (
    <Alert kind="negative" title={errorText(value, language)}>
      {onRetry && (
        <Button kind="secondary" onPress={onRetry}>
          {t('desk.retry')}
        </Button>
      )}
    </Alert>
  );
}
