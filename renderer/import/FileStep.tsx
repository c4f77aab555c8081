import { useMutation } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { LARGEST_SHEET } from '../../domain/import/limits.ts';
import { UnreadableFile } from '../attachments/content.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { useText } from '../locales/index.tsx';
import { Problem, useErrorText } from '../vault/problem.tsx';
import { sendSheet } from './send-sheet.ts';
import { TemplateForm } from './TemplateForm.tsx';
import type { ReadFile } from './words.ts';

/** Chooses a spreadsheet, and has the vault read it. */
export function FileStep({ onRead }: { readonly onRead: (file: ReadFile) => void }) {
  const t = useText();
  const words = useErrorText();
  const [isTooLarge, setTooLarge] = useState(false);
  const read = useMutation({ mutationFn: sendSheet, onSuccess: onRead });
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    setTooLarge(file.size > LARGEST_SHEET);
    if (file.size <= LARGEST_SHEET) read.mutate(file);
  };
  return (
    <Card title={t('import.choose')} about={t('import.chooseAbout')}>
      <div>
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv', '.tsv', '.txt']}
          onSelect={(files) => choose(files?.[0])}
        >
          <Button kind="primary" icon={FileSpreadsheet} isPending={read.isPending}>
            {t('import.chooseFile')}
          </Button>
        </FileTrigger>
      </div>
      {isTooLarge && <Problem error={{ code: 'import.tooLarge', params: {}, issues: [] }} />}
      {read.error && (
        <Alert
          kind="negative"
          title={
            read.error instanceof UnreadableFile ? t('attachments.unreadable') : words(read.error)
          }
        />
      )}
      <Disclosure title={t('import.template')}>
        <TemplateForm />
      </Disclosure>
    </Card>
  );
}
