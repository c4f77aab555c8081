import { type Dispatch, type SetStateAction, useMemo } from 'react';
import { keepsCases } from '../../domain/compartment.ts';
import { textSizes } from '../../domain/records/preference-values.ts';
import type { PreferenceChange } from '../../domain/records/preferences.ts';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { goBack, goForward, useNavigation } from '../navigation.tsx';
import { usePreferences } from '../preferences.tsx';
import { usePreferring } from '../settings/preferring.ts';
import { call } from '../vault/client.ts';
import { useErrorText } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import type { Acts } from './acts.tsx';
import { focusNextPane } from './keys.ts';
import { useResize } from './text-size.ts';

/** What is shown over the screen. */
export type Layer = 'palette' | 'caseMenu' | 'help' | 'manual' | 'cover' | null;

/** What can be done from every screen. What a screen does itself comes over this. */
export function useDeskActs(show: Dispatch<SetStateAction<Layer>>, onLock: () => void): Acts {
  const t = useText();
  const say = useUndo();
  const { go } = useNavigation();
  const look = useLookActs();
  const { role } = useSession();
  const { backUp, writeOverview } = useOfficeActs();
  return useMemo(() => {
    const ofCases: Acts = {
      newReport: () => go('/report'),
      caseMenu: () => show('caseMenu'),
      handOver: () => go('/handover/send'),
      release: () => go('/release'),
      overview: writeOverview,
      leaveCase: () => say({ text: t('desk.why_noCase') }),
      rulesCard: () => go('/rules?card=yes'),
    };
    return {
      ...(keepsCases(role) ? ofCases : {}),
      palette: () => show('palette'),
      save: () => say({ text: t('desk.nothingToSave') }),
      print: () => say({ text: t('desk.nothingToPrint') }),
      backup: backUp,
      lock: onLock,
      hide: () => show((now) => (now === 'cover' ? null : 'cover')),
      manual: () => show('manual'),
      keyHelp: () => show('help'),
      back: goBack,
      forward: goForward,
      nextPane: () => focusNextPane(1),
      previousPane: () => focusNextPane(-1),
      ...look,
    };
  }, [role, show, onLock, go, say, t, backUp, writeOverview, look]);
}

/** Language, light and the size of text; what is so already is absent. */
function useLookActs(): Acts {
  const prefer = usePreferring();
  const resize = useResize();
  const { language, theme, textSize } = usePreferences();
  return useMemo(() => {
    const { least, most } = textSizes;
    const toTheme = (wanted: NonNullable<PreferenceChange['theme']>) =>
      theme === wanted ? undefined : () => prefer({ theme: wanted });
    const themes = {
      light: toTheme('light'),
      dark: toTheme('dark'),
      systemTheme: toTheme('system'),
    };
    return {
      textBigger: textSize < most ? () => resize('+') : { whyNot: 'desk.why_biggest' },
      textSmaller: textSize > least ? () => resize('-') : { whyNot: 'desk.why_smallest' },
      textUsual: () => resize('0'),
      language: () => prefer({ language: language === 'nl' ? 'en' : 'nl' }),
      ...Object.fromEntries(Object.entries(themes).filter(([, act]) => act !== undefined)),
    };
  }, [prefer, resize, language, theme, textSize]);
}

/** What needs an answer of the vault before it can be done. */
function useOfficeActs() {
  const t = useText();
  const say = useUndo();
  const { go } = useNavigation();
  const make = useAction('backups.make').mutateAsync;
  const errorText = useErrorText();
  return useMemo(() => {
    const orSay = (act: () => Promise<void>) => () => {
      act().catch((error: unknown) => say({ text: errorText(error) }));
    };
    return {
      backUp: orSay(async () => {
        const { folder } = await call('backups.describe', {});
        if (folder === null) {
          go('/settings');
          say({ text: t('desk.why_noBackupFolder') });
          return;
        }
        const { name } = await make({ folder });
        say({ text: t('backups.made', { name }) });
      }),
      writeOverview: orSay(async () => {
        const { entries } = await call('releases.ledger', {});
        const latest = entries.at(0);
        if (!latest) say({ text: t('desk.why_nothingPublished') });
        go(latest ? `/release?overview=${latest.period}` : '/release');
      }),
    };
  }, [make, go, say, t, errorText]);
}
