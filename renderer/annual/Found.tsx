import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
import { useText } from '../locales/index.tsx';

type FoundWords = Output<'annual.get'>['found'];

/** What in the texts has to be looked at, each with where it stands. */
export function Found({ found }: { readonly found: FoundWords }) {
  const t = useText();
  const label = useLabel();
  if (found.length === 0) return null;
  return (
    <Alert kind="warning" title={t('annual.found', { count: found.length })}>
      <ul>
        {found.map(({ kind, section, paragraph, words, sentence }) => (
          <li key={`${section} ${paragraph} ${kind} ${words} ${sentence}`}>
            {t(`annual.found_${kind}`, {
              words,
              paragraph,
              section: label('annual_section', section),
            })}{' '}
            <q>{sentence}</q>
          </li>
        ))}
      </ul>
      <p>{t('annual.foundAbout')}</p>
    </Alert>
  );
}
