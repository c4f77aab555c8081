import { errorText, isErrorCode } from '../../api/contract/errors.ts';
import { useLanguage } from '../locales/index.tsx';

/** The sentence for what went wrong with the last backup. */
export function useProblemText() {
  const language = useLanguage();
  return (problem: string) =>
    errorText({ code: isErrorCode(problem) ? problem : 'bug', params: {}, issues: [] }, language);
}
