import type { CaseView } from '../../../api/contract/cases.ts';
import {
  type CodeListName,
  codeLists,
  label as labelOf,
} from '../../../domain/code-lists/index.ts';
import type { PoliceFacts } from '../../../domain/records/police.ts';
import { dateWords } from '../../dates.ts';
import { useText } from '../../locales/index.tsx';
import { useSession } from '../../vault/session.tsx';
import { useCase } from '../case-room.ts';

/** The sheet is in Dutch, whatever the desk speaks. */
const inDutch = (list: CodeListName, code: string) => labelOf(codeLists[list], code, 'nl');

/** What the record answers already of the seven questions of the police; it names nobody. */
export function useKnownFacts(): PoliceFacts {
  const { long } = dateWords('nl', useText());
  const { municipality } = useSession();
  const { incident, reporter } = useCase().view;
  const victim =
    reporter.position.regime === 'staff'
      ? `een medewerker van ${municipality}`
      : `een politieke ambtsdrager van ${municipality}`;
  return {
    who: `Veroorzaker: ${inDutch('perpetrator_kind', incident.perpetratorKind).toLowerCase()}. Slachtoffer: ${victim}.`,
    what: [incident.nature, ...incident.extraNatures]
      .map((code) => inDutch('nature', code))
      .join(', '),
    where: incident.location ?? inDutch('channel', incident.channel),
    withWhat: '',
    inWhichWay: '',
    when: whenOf(incident.occurred, long),
    why: '',
  };
}

function whenOf(occurred: CaseView['incident']['occurred'], long: (day: string) => string): string {
  if (occurred.kind === 'unknown') return '';
  if (occurred.kind === 'on') return long(occurred.on);
  return `tussen ${long(occurred.from)} en ${long(occurred.until)}`;
}
