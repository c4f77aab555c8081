import { lazy, Suspense, useState } from 'react';
import { AddFiles } from '../attachments/AddFiles.tsx';
import { ExportDialog, RemoveDialog, RenameDialog } from '../attachments/AttachmentDialogs.tsx';
import { type AboutFile, AttachmentRow } from '../attachments/AttachmentRow.tsx';
import type { Attachment } from '../attachments/attachment.ts';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import { useCase } from './case-room.ts';
import '../attachments/attachments.css';

// What shows pictures, films and documents is large, and only loaded to look at one.
const Viewer = lazy(() => import('../attachments/Viewer.tsx'));

interface Asked {
  readonly about: AboutFile;
  readonly attachment: Attachment;
}

/** The files of the case, and where they are added. */
export function AttachmentsTab() {
  const t = useText();
  const { view, isOpen, adding } = useCase();
  const { attachments } = view;
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <div className="stack">
      {attachments.length > 0 && (
        <Card title={t('attachments.title')}>
          <ul className="attachments" aria-label={t('attachments.title')}>
            {attachments.map((attachment) => (
              <AttachmentRow
                key={attachment.id}
                attachment={attachment}
                canChange={isOpen}
                onAsk={(about) => setAsked({ about, attachment })}
              />
            ))}
          </ul>
        </Card>
      )}
      {isOpen && (
        <Card title={t('attachments.addTitle')} about={t('attachments.addAbout')}>
          <AddFiles adding={adding} />
        </Card>
      )}
      {asked && <AskedDialog {...asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function AskedDialog({ about, ...rest }: Asked & { readonly onClose: () => void }) {
  if (about === 'export') return <ExportDialog {...rest} />;
  if (about === 'rename') return <RenameDialog {...rest} />;
  if (about === 'remove') return <RemoveDialog {...rest} />;
  return (
    <Suspense fallback={null}>
      <Viewer {...rest} />
    </Suspense>
  );
}
