import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { drawPage, type OpenPdf, openPdf, PasswordWanted } from './pdf.ts';
import type { ContentProps } from './Viewer.tsx';

/** A PDF, page by page. What is drawn is a picture; its words are there for who hears them. */
export default function PdfView({ attachment, content }: ContentProps) {
  const t = useText();
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [failure, setFailure] = useState<'locked' | 'unreadable' | null>(null);
  useEffect(() => {
    const opening = openPdf(content);
    opening.then(setPdf).catch((error: unknown) => {
      setFailure(error instanceof PasswordWanted ? 'locked' : 'unreadable');
    });
    return () => {
      void opening.then((opened) => opened.close()).catch(() => undefined);
      setPdf(null);
    };
  }, [content]);
  if (failure !== null) return <Alert kind="warning" title={t(`attachments.pdf_${failure}`)} />;
  if (pdf === null) return <Loading />;
  return <Pages pdf={pdf} name={attachment.name} onFail={() => setFailure('unreadable')} />;
}

function Pages({
  pdf,
  name,
  onFail,
}: {
  readonly pdf: OpenPdf;
  readonly name: string;
  readonly onFail: () => void;
}) {
  const t = useText();
  const [page, setPage] = useState(1);
  const [words, setWords] = useState('');
  const canvas = useRef<HTMLCanvasElement>(null);
  const failed = useRef(onFail);
  failed.current = onFail;
  useEffect(() => {
    const stopper = new AbortController();
    if (canvas.current !== null) {
      drawPage(pdf, page, canvas.current, stopper.signal)
        .then(setWords)
        .catch(() => {
          if (!stopper.signal.aborted) failed.current();
        });
    }
    return () => stopper.abort();
  }, [pdf, page]);
  const turn = (by: number) => setPage((now) => Math.min(pdf.pages, Math.max(1, now + by)));
  return (
    <div className="stack">
      <div className="row">
        <Button icon={ChevronLeft} isDisabled={page === 1} onPress={() => turn(-1)}>
          {t('attachments.previousPage')}
        </Button>
        <p role="status">{t('attachments.page', { page, pages: pdf.pages })}</p>
        <Button icon={ChevronRight} isDisabled={page === pdf.pages} onPress={() => turn(1)}>
          {t('attachments.nextPage')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: what scrolls must be reached by keyboard */}
      <div
        className="viewer-page"
        role="group"
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        <canvas ref={canvas} aria-hidden />
        <p className="visually-hidden">{words}</p>
      </div>
    </div>
  );
}
