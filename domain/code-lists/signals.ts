import { codeList } from './code.ts';

/** To whom in the organisation a general signal is told. */
export const signalRecipient = codeList('signal_recipient', [
  { code: 'secretary', nl: 'Gemeentesecretaris', en: 'Municipal secretary' },
  { code: 'mayor', nl: 'Burgemeester', en: 'Mayor' },
  { code: 'alderman_portfolio', nl: 'Wethouder (ambassadeur)', en: 'Portfolio alderman' },
  { code: 'coordinator', nl: 'Coördinator weerbaarheid', en: 'Resilience coordinator' },
  { code: 'griffier', nl: 'Griffier', en: 'Council clerk' },
  { code: 'works_council', nl: 'Ondernemingsraad', en: 'Works council' },
  { code: 'other', nl: 'Anders', en: 'Other' },
]);
