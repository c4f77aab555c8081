import { useWatch } from 'react-hook-form';
import type { Input } from '../../api/contract/index.ts';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { SheetView } from './SheetView.tsx';
import { type ShareFormState, whoAndWhat } from './share-form.ts';

/** What would leave, as far as it is chosen. */
export function Preview({
  form,
  caseId,
  isRefused,
}: {
  readonly form: ShareFormState;
  readonly caseId: string;
  readonly isRefused: boolean;
}) {
  const t = useText();
  const { control } = form.fields;
  const recipient = useWatch({ control, name: 'recipient' });
  const consentId = useWatch({ control, name: 'consentId' });
  const groups = useWatch({ control, name: 'groups' });
  const without = useWatch({ control, name: 'without' });
  const wish = whoAndWhat.safeParse({ recipient, groups });
  const isChosen = wish.success && !isRefused;
  return (
    <Card title={t('sharing.preview')} about={t('sharing.previewAbout')}>
      {isChosen ? (
        <ChosenSheet wish={{ ...wish.data, caseId, consentId: without ? null : consentId }} />
      ) : (
        <p className="subtle">{t('sharing.previewNone')}</p>
      )}
    </Card>
  );
}

function ChosenSheet({ wish }: { readonly wish: Input<'disclosures.preview'> }) {
  const shown = useCommand('disclosures.preview', wish, { keepPrevious: true, forget: true });
  if (shown.error) return <Problem error={shown.error} onRetry={() => shown.refetch()} />;
  return shown.data ? <SheetView sheet={shown.data.sheet} /> : null;
}
