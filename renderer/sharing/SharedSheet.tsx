import type { Output } from '../../api/contract/index.ts';
import type { DisclosureMedium } from '../../domain/code-lists/index.ts';
import { Alert } from '../design/Alert.tsx';
import { Card } from '../design/Card.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { PrintButton } from '../frame/PrintButton.tsx';
import { useText } from '../locales/index.tsx';
import { BackToCase } from './BackToCase.tsx';
import { SheetView } from './SheetView.tsx';

/** Something that was just shared. */
export type Shared = Pick<Output<'disclosures.make'>, 'sheet' | 'file'> & {
  readonly medium: DisclosureMedium;
};

/** What was shared: the sheet, to be printed or read out, or the file that was written. */
export function SharedSheet({ caseId, sheet, file, medium }: Shared & { readonly caseId: string }) {
  const t = useText();
  return (
    <>
      <PageHeader
        title={sheet.title}
        actions={
          <>
            <BackToCase caseId={caseId} />
            {medium === 'print' && <PrintButton kind="primary">{t('sharing.print')}</PrintButton>}
          </>
        }
      />
      <div className="sharing-not-printed">
        <Alert kind="positive" title={t('sharing.sharedNow')}>
          <p>{t(`sharing.sharedNow_${medium}`, { file: file ?? '' })}</p>
        </Alert>
      </div>
      <Card>
        <SheetView sheet={sheet} />
      </Card>
    </>
  );
}
