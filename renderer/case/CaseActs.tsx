import { useMemo } from 'react';
import { type Act, type Acts, useOffer } from '../frame/acts.tsx';
import type { MessageKey } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { type CaseDialog, type CaseRoom, useCase } from './case-room.ts';

/** Lets palette and keys record in the case that is on the screen. */
export function CaseActs() {
  const room = useCase();
  const { go } = useNavigation();
  useOffer(useMemo(() => actsIn(room, go), [room, go]));
  return null;
}

/** What can be done in a case, or why it cannot be done now. */
function actsIn({ view, isOpen, canTell, ask }: CaseRoom, go: (path: string) => void): Acts {
  const whyNot = reason(view.hands.kind);
  const when = (isPossible: boolean, act: () => void): Act => (isPossible ? act : { whyNot });
  const asking = (dialog: CaseDialog) => () => ask(dialog);
  const isOwn = view.hands.kind === 'own';
  return {
    leaveCase: () => go('/cases'),
    caseNote: when(canTell, asking({ kind: 'note' })),
    caseContact: when(canTell, asking({ kind: 'contact', person: null })),
    caseTask: when(isOpen, asking({ kind: 'ownTask' })),
    caseMeasure: when(isOpen, asking({ kind: 'measure' })),
    caseCorrect: when(isOwn, asking({ kind: 'correct' })),
    caseConsent: when(isOpen, asking({ kind: 'consent' })),
    caseDisclose: when(isOpen, () => go(`/cases/${view.id}/share`)),
    caseSheet: when(isOpen, asking({ kind: 'policeSheet' })),
    caseColleague: when(isOpen, asking({ kind: 'share' })),
    casePrint: when(isOwn, asking({ kind: 'print' })),
    ...(isOwn ? { print: asking({ kind: 'print' }) } : {}),
    ...(view.closed === null
      ? { caseClose: when(isOpen, asking({ kind: 'close' })) }
      : { caseReopen: when(isOwn, asking({ kind: 'reopen' })) }),
  };
}

function reason(hands: CaseRoom['view']['hands']['kind']): MessageKey {
  if (hands === 'own') return 'desk.why_closed';
  return hands === 'copy' ? 'desk.why_copy' : 'desk.why_onItsWay';
}
