import { Maximize2, Minimize2 } from 'lucide-react';
import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';
import { useObjectUrl } from './use-content.ts';
import type { ContentProps } from './Viewer.tsx';

/** A picture: as large as the window allows, or in its own size. */
export function PictureView({ attachment, content }: ContentProps) {
  const t = useText();
  const url = useObjectUrl(content);
  const [isLarge, setLarge] = useState(false);
  const [failed, setFailed] = useState(false);
  if (failed) return <Alert kind="warning" title={t('attachments.cannotDraw')} />;
  return (
    <div className="stack">
      <div>
        <Button
          size="small"
          icon={isLarge ? Minimize2 : Maximize2}
          onPress={() => setLarge(!isLarge)}
        >
          {isLarge ? t('attachments.fit') : t('attachments.ownSize')}
        </Button>
      </div>
      {url && (
        // biome-ignore lint/a11y/useSemanticElements: a place that scrolls must be reached by keyboard
        <div
          className="viewer-picture"
          data-large={isLarge || undefined}
          role="group"
          aria-label={attachment.name}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
        >
          <img src={url} alt={attachment.name} onError={() => setFailed(true)} />
        </div>
      )}
    </div>
  );
}
