import { lazy, Suspense } from 'react';
import { mediaTypes, type Showing } from '../../domain/records/attachment.ts';
import { Dialog } from '../design/Dialog.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import type { Attachment } from './attachment.ts';
import { MediaView } from './MediaView.tsx';
import { PictureView } from './PictureView.tsx';
import { TextView } from './TextView.tsx';
import { useContent } from './use-content.ts';

const PdfView = lazy(() => import('./PdfView.tsx'));

/** What shows a file, given its content in memory. */
export interface ContentProps {
  readonly attachment: Attachment;
  readonly content: Blob;
}

/**
 * Shows a file inside the window. Its content stands in memory only, and leaves it when the viewer
 * closes, or the vault.
 */
export default function Viewer({
  attachment,
  onClose,
}: {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { content, part, error } = useContent(attachment);
  return (
    <Dialog isOpen title={attachment.name} size="full" onClose={onClose}>
      {error !== null && <Problem error={error} />}
      {error === null && content === null && (
        <progress
          className="viewer-progress"
          aria-label={t('attachments.opening')}
          max={1}
          value={part}
        />
      )}
      {content !== null && <Shown attachment={attachment} content={content} />}
    </Dialog>
  );
}

function Shown({ attachment, content }: ContentProps) {
  const showing: Showing = mediaTypes[attachment.mediaType];
  switch (showing) {
    case 'picture':
      return <PictureView attachment={attachment} content={content} />;
    case 'text':
      return <TextView attachment={attachment} content={content} />;
    case 'document':
      return (
        <Suspense fallback={<Loading />}>
          <PdfView attachment={attachment} content={content} />
        </Suspense>
      );
    case 'film':
    case 'sound':
      return <MediaView attachment={attachment} content={content} />;
    case 'nothing':
      return null;
  }
}
