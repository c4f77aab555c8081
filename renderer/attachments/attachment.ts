import type { CaseView } from '../../api/contract/cases.ts';

/** A file of a case, as the desk lists it. */
export type Attachment = CaseView['attachments'][number];
