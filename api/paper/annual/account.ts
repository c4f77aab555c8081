import { definitions } from '../../../statistics/definitions.ts';
import { howToRead } from '../release-figures.ts';
import type { AnnualReport } from './contents.ts';
import type { Block } from './document.ts';

/** What was counted, how it was protected, and by what somebody can check it. */
export function accountBlocks({ release, together, year }: AnnualReport): Block[] {
  const { blocked, digest, correction } = release;
  const words = [
    definitions.incident.nl,
    definitions.reporter.nl,
    definitions.rows.nl,
    ...(blocked === null ? [howToRead(release)] : []),
    'Een afgeschermd aantal kan ook nul zijn. Waarom een aantal is afgeschermd, staat er met opzet niet bij.',
    'Weinig meldingen betekent niet dat er weinig gebeurt: veel incidenten worden niet gemeld.',
    ...(correction > 0
      ? [`De cijfers van ${year} zijn verbeterd; dit is verbetering ${correction}.`]
      : []),
    ...certificate(`${year}`, digest),
    ...certificate(together?.period.replace('/', ' tot en met ') ?? '', together?.digest ?? null),
  ];
  return [{ kind: 'points', words }];
}

const certificate = (period: string, digest: string | null): string[] =>
  digest === null ? [] : [`Certificaat van de cijfers van ${period}: ${digest}.`];
