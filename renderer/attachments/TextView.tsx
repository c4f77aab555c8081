import { useEffect, useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { useText } from '../locales/index.tsx';
import type { ContentProps } from './Viewer.tsx';

/** A text, letter by letter as it is: nothing in it is a link, a picture or a tag. */
export function TextView({ attachment, content }: ContentProps) {
  const t = useText();
  const [words, setWords] = useState('');
  useEffect(() => {
    let isShown = true;
    void content.arrayBuffer().then((bytes) => {
      if (isShown) setWords(decoded(new Uint8Array(bytes)));
    });
    return () => {
      isShown = false;
    };
  }, [content]);
  return (
    <div className="stack">
      {content.size < attachment.bytes && (
        <Alert kind="info" title={t('attachments.onlyBeginning')} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: what scrolls must be reached by keyboard */}
      <div
        className="viewer-text"
        role="group"
        aria-label={attachment.name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        {words}
      </div>
    </div>
  );
}

/** UTF-16 says so in its first two bytes; everything else is read as UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
