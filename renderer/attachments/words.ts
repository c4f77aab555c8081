import {
  FileArchive,
  FileAudio,
  FileImage,
  FileQuestionMark,
  FileSpreadsheet,
  FileText,
  FileVideo,
  type LucideIcon,
  Mail,
} from 'lucide-react';
import {
  LARGEST_SHOWN,
  type MediaType,
  type MetadataOutcome,
  mediaTypes,
  type Showing,
} from '../../domain/records/attachment.ts';
import { type Translate, useLanguage } from '../locales/index.tsx';
import type { Attachment } from './attachment.ts';

const iconByShowing: Readonly<Record<Showing, LucideIcon>> = {
  picture: FileImage,
  document: FileText,
  text: FileText,
  film: FileVideo,
  sound: FileAudio,
  nothing: FileText,
};
const iconByKind: Partial<Record<MediaType, LucideIcon>> = {
  'image/heic': FileImage,
  'image/tiff': FileImage,
  'message/rfc822': Mail,
  'application/vnd.ms-outlook': Mail,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': FileSpreadsheet,
  'application/vnd.oasis.opendocument.spreadsheet': FileSpreadsheet,
  'application/zip': FileArchive,
  'application/octet-stream': FileQuestionMark,
};

/** The picture beside a file. */
export const iconOf = (kind: MediaType): LucideIcon =>
  iconByKind[kind] ?? iconByShowing[mediaTypes[kind]];

/** Whether what a file tells of its maker may still be in it without the user having chosen so. */
export const mayStillTell = (outcome: MetadataOutcome): boolean =>
  !['stripped', 'nothingFound', 'left'].includes(outcome);

/** Why a file is not shown; null when it is. */
export function notShownBecause({ mediaType, bytes }: Attachment, t: Translate): string | null {
  if (mediaType === 'application/octet-stream') return t('attachments.notShownUnknown');
  if (mediaTypes[mediaType] === 'nothing') return t('attachments.notShownKind');
  if (mediaTypes[mediaType] === 'text' || bytes <= LARGEST_SHOWN) return null;
  return t('attachments.notShownLarge');
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** How long a file is, in words: `1,4 MB`. */
export function useSizeWords(): (bytes: number) => string {
  const language = useLanguage();
  return (bytes) => {
    const step = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
    return new Intl.NumberFormat(language, {
      style: 'unit',
      unit: units[step],
      unitDisplay: step === 0 ? 'long' : 'short',
      maximumFractionDigits: step > 1 ? 1 : 0,
    }).format(bytes / 1000 ** step);
  };
}
