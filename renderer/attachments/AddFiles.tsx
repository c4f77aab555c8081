import { Paperclip, X } from 'lucide-react';
import { useState } from 'react';
import { DropZone, type FileDropItem, FileTrigger, Text } from 'react-aria-components';
import { LARGEST_FILE } from '../../domain/records/attachment.ts';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import { UnreadableFile } from './content.ts';
import type { Adding, FileOnItsWay } from './use-adding.ts';
import { useSizeWords } from './words.ts';

/** Where files are added: dropped, pasted or chosen. */
export function AddFiles({ adding }: { readonly adding: Adding }) {
  const t = useText();
  const size = useSizeWords();
  const [leaves, setLeaves] = useState(false);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const add = (files: readonly File[]) => {
    setTooLarge(files.filter((file) => file.size > LARGEST_FILE).map(({ name }) => name));
    adding.add(
      files.filter((file) => file.size <= LARGEST_FILE),
      leaves,
    );
  };
  return (
    <div className="stack">
      <DropZone
        className="drop-zone"
        aria-label={t('attachments.dropZone')}
        onDrop={async ({ items }) => {
          const dropped = items.filter((entry): entry is FileDropItem => entry.kind === 'file');
          add(await Promise.all(dropped.map((entry) => entry.getFile())));
        }}
      >
        <Text slot="label" className="drop-zone-words">
          {t('attachments.drop')}
        </Text>
        <FileTrigger allowsMultiple onSelect={(chosen) => add([...(chosen ?? [])])}>
          <Button icon={Paperclip}>{t('attachments.choose')}</Button>
        </FileTrigger>
        <p className="small subtle">{t('attachments.largest', { size: size(LARGEST_FILE) })}</p>
      </DropZone>
      <CheckboxField
        label={t('attachments.leaveMetadata')}
        hint={t('attachments.leaveMetadataHint')}
        value={leaves}
        onChange={setLeaves}
      />
      {tooLarge.map((name) => (
        <p key={name} className="field-problem" role="alert">
          <span>
            <bdi>{name}</bdi>: {t('attachments.tooLarge')}
          </span>
        </p>
      ))}
      {adding.files.length > 0 && (
        <ul className="files-on-their-way" aria-label={t('attachments.onTheirWay')}>
          {adding.files.map((file) => (
            <OnItsWay key={file.key} file={file} onStop={() => adding.stop(file.key)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OnItsWay({ file, onStop }: { readonly file: FileOnItsWay; readonly onStop: () => void }) {
  const t = useText();
  const words = useErrorText();
  const { name, bytes, sent, error } = file;
  const failed = error !== null;
  const problem = error instanceof UnreadableFile ? t('attachments.unreadable') : words(error);
  const isSent = sent >= bytes;
  return (
    <li className="file-on-its-way" data-failed={failed || undefined}>
      <bdi className="file-name">{name}</bdi>
      {failed ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : (
        <>
          <progress aria-label={t('attachments.sending', { name })} max={bytes || 1} value={sent} />
          <span className="small subtle">
            {isSent ? t('attachments.finishing') : t('attachments.percent', { part: sent / bytes })}
          </span>
        </>
      )}
      <IconButton
        icon={X}
        label={failed ? t('desk.close') : t('attachments.cancel', { name })}
        onPress={onStop}
      />
    </li>
  );
}
