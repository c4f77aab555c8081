import { Eye, FolderOutput, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { useText } from '../locales/index.tsx';
import type { Attachment } from './attachment.ts';
import { iconOf, mayStillTell, notShownBecause, useSizeWords } from './words.ts';

/** What can be asked about a file. */
export type AboutFile = 'view' | 'export' | 'rename' | 'remove';

/** One file of a case: what it is, what was done with it, and what can be done. */
export function AttachmentRow({
  attachment,
  canChange,
  onAsk,
}: {
  readonly attachment: Attachment;
  /** Files of a closed case are only looked at, taken out and destroyed in time. */
  readonly canChange: boolean;
  readonly onAsk: (about: AboutFile) => void;
}) {
  const t = useText();
  const dates = useDates();
  const size = useSizeWords();
  const { name, mediaType, bytes, addedAt, metadata } = attachment;
  const Icon = iconOf(mediaType);
  const hidden = notShownBecause(attachment, t);
  return (
    <li className="attachment">
      <Icon aria-hidden size={28} strokeWidth={1.5} className="attachment-icon" />
      <div className="stack-small attachment-words">
        <bdi className="file-name">{name}</bdi>
        <p className="small subtle">
          {t(`attachments.kind_${mediaType}`)}, {size(bytes)}, {dates.moment(addedAt)}
        </p>
        <p className="small row attachment-metadata">
          {mayStillTell(metadata) && <TriangleAlert aria-hidden size={16} />}
          <span>{t(`attachments.metadata_${metadata}`)}</span>
        </p>
        {hidden && <p className="small subtle">{hidden}</p>}
      </div>
      <div className="row attachment-actions">
        {hidden === null && (
          <Button
            size="small"
            icon={Eye}
            onPress={() => onAsk('view')}
            aria-label={t('attachments.viewNamed', { name })}
          >
            {t('attachments.view')}
          </Button>
        )}
        <IconButton
          icon={FolderOutput}
          label={t('attachments.exportNamed', { name })}
          onPress={() => onAsk('export')}
        />
        {canChange && (
          <>
            <IconButton
              icon={Pencil}
              label={t('attachments.renameNamed', { name })}
              onPress={() => onAsk('rename')}
            />
            <IconButton
              icon={Trash2}
              label={t('attachments.removeNamed', { name })}
              onPress={() => onAsk('remove')}
            />
          </>
        )}
      </div>
    </li>
  );
}
