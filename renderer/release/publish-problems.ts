import type { ErrorCode } from '../../api/contract/errors.ts';
import type { SummaryLine } from '../design/ErrorSummary.tsx';
import type { Translate } from '../locales/index.tsx';
import { errorValueOf } from '../vault/client.ts';
import type { Draft } from './ReleaseWizard.tsx';

/** The fields of the last step before files are written. */
export type PublishField = 'folder' | 'looked';

/** What the vault refuses because of the folder; anything else belongs to no field. */
const folderErrors: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'export.folderMissing',
  'export.folderIsVault',
  'export.fileExists',
  'vault.folderNotWritable',
  'input.invalid',
]);

const labels = { folder: 'release.folder', looked: 'release.looked' } as const;

const line = (t: Translate, name: PublishField, problem: string): SummaryLine => ({
  name,
  label: t(labels[name]),
  problem,
});

/** What is not filled in yet. */
export function missingIn({ folder, looked }: Draft, t: Translate): SummaryLine[] {
  return [
    ...(folder.trim() === '' ? [line(t, 'folder', t('release.folderMissing'))] : []),
    ...(looked ? [] : [line(t, 'looked', t('release.lookedMissing'))]),
  ];
}

/** What the vault refused, at the field it is about. */
export function refusedBy(thrown: unknown, sentence: string, t: Translate): SummaryLine[] {
  return folderErrors.has(errorValueOf(thrown).code)
    ? [line(t, 'folder', sentence)]
    : [{ name: null, label: null, problem: sentence }];
}
