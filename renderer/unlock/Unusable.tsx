import { isErrorCode } from '../../api/contract/errors.ts';
import { PageHeader } from '../design/PageHeader.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';

/** Why the vault in this folder cannot be used, and what to do. */
export default function Unusable({ problem }: { readonly problem: string | null }) {
  const t = useText();
  const described = useCommand('vault.describe', {});
  const code = problem !== null && isErrorCode(problem) ? problem : 'bug';
  return (
    <div className="stack">
      <PageHeader title={t('unlock.unusable')} />
      <Problem error={{ code, params: {}, issues: [] }} onRetry={() => described.refetch()} />
    </div>
  );
}
