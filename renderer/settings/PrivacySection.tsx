import { Card } from '../design/Card.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { SwitchField } from '../design/SwitchField.tsx';
import { useText } from '../locales/index.tsx';
import { usePreferences } from '../preferences.tsx';
import { useCommand } from '../vault/queries.ts';
import { usePreferring } from './preferring.ts';

/** The minutes that can be chosen; any number of them may stand in a vault. */
const minutesOffered = [1, 2, 3, 5, 10, 15, 20, 30];

/** What keeps others from looking along: they work at once. */
export function PrivacySection() {
  const t = useText();
  const { idleMinutes, coverAway, todayNames, contentProtection } = usePreferences();
  const prefer = usePreferring();
  const shell = useCommand('shell.describe', {});
  const canProtect = shell.data?.canProtect ?? true;
  const offered = [...new Set([...minutesOffered, idleMinutes])].toSorted((a, b) => a - b);
  return (
    <Card title={t('settings.privacy')} about={t('settings.privacyAbout')}>
      <SelectField
        name="idleMinutes"
        label={t('settings.idleMinutes')}
        hint={t('settings.idleMinutesHint')}
        options={offered.map((minutes) => ({
          code: String(minutes),
          label: t('settings.minutes', { minutes }),
        }))}
        value={String(idleMinutes)}
        onChange={(minutes) => prefer({ idleMinutes: Number(minutes) })}
      />
      <SwitchField
        label={t('settings.coverAway')}
        hint={t('settings.coverAwayHint')}
        value={coverAway}
        onChange={(isOn) => prefer({ coverAway: isOn })}
      />
      <SwitchField
        label={t('settings.todayNames')}
        hint={t('settings.todayNamesHint')}
        value={todayNames}
        onChange={(isOn) => prefer({ todayNames: isOn })}
      />
      {canProtect ? (
        <SwitchField
          label={t('settings.contentProtection')}
          hint={t('settings.contentProtectionHint')}
          value={contentProtection}
          onChange={(isOn) => prefer({ contentProtection: isOn })}
        />
      ) : (
        <p className="subtle">{t('settings.contentProtectionNot')}</p>
      )}
    </Card>
  );
}
