import { useMutation } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { LARGEST_SHEET } from '../../domain/import/limits.ts';
import {
  type CaseSubject,
  caseSubjects,
  type ImportSubject,
  isOfCases,
} from '../../domain/import/subjects.ts';
import { kindOf, type PolicyKind, policyKinds } from '../../domain/policy/records.ts';
import { UnreadableFile } from '../attachments/content.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { type MessageKey, useLanguage, useText } from '../locales/index.tsx';
import { kindsInOrder, pathOf } from '../policy/kinds.ts';
import { Problem, useErrorText } from '../vault/problem.tsx';
import { sendSheet } from './send-sheet.ts';
import { TemplateForm } from './TemplateForm.tsx';
import type { ReadFile } from './words.ts';

/** Chooses a spreadsheet, and has the vault read it. */
export function FileStep({
  subject,
  onSubject,
  onRead,
}: {
  /** What the rows of the file are. */
  readonly subject: ImportSubject;
  readonly onSubject: (subject: ImportSubject) => void;
  readonly onRead: (file: ReadFile) => void;
}) {
  const t = useText();
  const words = useErrorText();
  const [isTooLarge, setTooLarge] = useState(false);
  const read = useMutation({ mutationFn: sendSheet, onSuccess: onRead });
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    setTooLarge(file.size > LARGEST_SHEET);
    if (file.size <= LARGEST_SHEET) read.mutate({ file, subject });
  };
  return (
    <Card title={t('import.choose')} about={t('import.chooseAbout')}>
      {isOfCases(subject) ? (
        <SubjectField subject={subject} onChange={onSubject} />
      ) : (
        <KindField kind={subject} onChange={onSubject} />
      )}
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
        <TemplateForm key={subject} subject={subject} />
      </Disclosure>
    </Card>
  );
}

/** Chooses what the rows of the file are, for who keeps cases. */
function SubjectField({
  subject,
  onChange,
}: {
  readonly subject: CaseSubject;
  readonly onChange: (subject: CaseSubject) => void;
}) {
  const t = useText();
  return (
    <RadioField
      label={t('import.kind')}
      name="import.subject"
      look="row"
      options={caseSubjects.map((code) => ({ code, label: t(`import.subject_${code}`) }))}
      value={subject}
      onChange={(code) => onChange(caseSubjects.find((one) => one === code) ?? subject)}
    />
  );
}

/** What each screen of the coordinator is called. */
const screens = {
  '/': 'policy.basis',
  '/norm': 'policy.norm',
  '/training': 'policy.training',
  '/partners': 'policy.partners',
  '/improvement': 'policy.improvement',
} as const satisfies Record<ReturnType<typeof pathOf>, MessageKey>;

/** Chooses what the rows of the file are. */
function KindField({
  kind,
  onChange,
}: {
  readonly kind: PolicyKind;
  readonly onChange: (kind: PolicyKind) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { about } = kindOf(kind).words;
  return (
    <SelectField
      label={t('import.kind')}
      hint={about[language]}
      name="import.kind"
      width="wide"
      options={kindsInOrder.map((one) => ({
        code: one,
        label: kindOf(one).words.plural[language],
        group: t(screens[pathOf(one)]),
      }))}
      value={kind}
      onChange={(code) => onChange(policyKinds.find((one) => one === code) ?? kind)}
    />
  );
}
