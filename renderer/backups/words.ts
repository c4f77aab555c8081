import { type ErrorCode, errorText, errorTexts } from '../../api/contract/errors.ts';
import { useLanguage } from '../locales/index.tsx';

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorTexts, code);

/** The sentence for what went wrong with the last backup. */
export function useProblemText() {
  const language = useLanguage();
  return (problem: string) =>
    errorText({ code: isErrorCode(problem) ? problem : 'bug', params: {}, issues: [] }, language);
}
