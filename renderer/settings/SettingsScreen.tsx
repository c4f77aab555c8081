import { useEffect } from 'react';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useSession } from '../vault/session.tsx';
import { contents } from './contents.tsx';
import { partsOf, type SettingsPart, settingsPart } from './parts.ts';
import './settings.css';

/** The element that a part begins with. */
const idOf = (part: SettingsPart) => `settings-${part}`;

/** Goes to a part of the screen: the page there, and who reads by ear as well. */
function showPart(part: SettingsPart) {
  const title = document.getElementById(idOf(part));
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

/** The keys and backups of the vault, the way to everything else that is set, and the look; by part. */
export default function SettingsScreen() {
  const t = useText();
  const { role } = useSession();
  const { search } = useNavigation();
  const asked = settingsPart(new URLSearchParams(search).get('part'));
  useEffect(() => {
    if (asked !== null) showPart(asked);
  }, [asked]);
  const parts = partsOf(role);
  return (
    <Page>
      <PageHeader title={t('settings.title')} about={t('settings.about')} />
      <nav className="row" aria-label={t('settings.contents')}>
        {parts.map((part) => (
          <Button key={part} size="small" onPress={() => showPart(part)}>
            {t(`settings.part_${part}`)}
          </Button>
        ))}
      </nav>
      {parts.map((part) => {
        const Part = contents[part];
        return (
          <section key={part} className="settings-part" aria-labelledby={idOf(part)}>
            <h2 id={idOf(part)} tabIndex={-1}>
              {t(`settings.part_${part}`)}
            </h2>
            <Part />
          </section>
        );
      })}
    </Page>
  );
}
