import { senderName } from '../organisation-name.ts';

/** A letter that is filled in. */
export interface Letter {
  readonly municipality: string;
  readonly day: string;
  /** Lines of name and address. */
  readonly addressee: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** What stands on every letter. */
export const confidential = 'Vertrouwelijk';

/** A letter as plain text. */
export function letterText({ municipality, day, addressee, subject, body }: Letter): string {
  const head = [senderName(municipality), confidential, '', ...addressee, '', day];
  return `${[...head, '', `Onderwerp: ${subject}`, '', body].join('\n')}\n`;
}
