import { useState } from 'react';
import { mediaTypes } from '../../domain/records/attachment.ts';
import { Alert } from '../design/Alert.tsx';
import { useText } from '../locales/index.tsx';
import { useObjectUrl } from './use-content.ts';
import type { ContentProps } from './Viewer.tsx';

/** A film or a sound, with the buttons of the browser. It plays when it is told to. */
export function MediaView({ attachment, content }: ContentProps) {
  const t = useText();
  const url = useObjectUrl(content);
  const [failed, setFailed] = useState(false);
  if (failed) return <Alert kind="warning" title={t('attachments.cannotPlay')} />;
  if (url === null) return null;
  const common = {
    src: url,
    controls: true,
    controlsList: 'nodownload noremoteplayback',
    disableRemotePlayback: true,
    'aria-label': attachment.name,
    onError: () => setFailed(true),
  };
  // Nobody wrote subtitles to what was sent to somebody.
  return mediaTypes[attachment.mediaType] === 'film' ? (
    <video {...common} disablePictureInPicture className="viewer-film" />
  ) : (
    <audio {...common} className="viewer-sound" />
  );
}
