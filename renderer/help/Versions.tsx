import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';

/** Which version of Luwte this is, and in what it runs. */
export function Versions() {
  const t = useText();
  const { data } = useCommand('shell.describe', {});
  if (!data) return null;
  const { version, shell } = data;
  return <p>{t('help.version', { version, shell })}</p>;
}
