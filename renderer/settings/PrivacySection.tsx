import { Card } from '../design/Card.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { SwitchField } from '../design/SwitchField.tsx';
import { useText } from '../locales/index.tsx';
import { useMachinePolicy } from '../machine-policy/policy.ts';
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
  const limits = useMachinePolicy()?.limits ?? {};
  const most = limits.idleMinutes;
  const offered = [...new Set([...minutesOffered, idleMinutes])]
    .filter((minutes) => minutes <= (most ?? minutes))
    .toSorted((a, b) => a - b);
  const fixedHint = (isFixed: boolean, hint: string) =>
    isFixed ? `${t('machinePolicy.fixed')} ${hint}` : hint;
  const isCoverFixed = limits.coverAway !== undefined;
  const areNamesFixed = limits.todayNames !== undefined;
  const isProtectionFixed = limits.contentProtection !== undefined;
  return (
    <Card title={t('settings.privacy')} about={t('settings.privacyAbout')}>
      <SelectField
        name="idleMinutes"
        label={t('settings.idleMinutes')}
        hint={
          most === undefined
            ? t('settings.idleMinutesHint')
            : `${t('machinePolicy.atMost', { minutes: most })} ${t('settings.idleMinutesHint')}`
        }
        options={offered.map((minutes) => ({
          code: String(minutes),
          label: t('settings.minutes', { minutes }),
        }))}
        value={String(idleMinutes)}
        onChange={(minutes) => prefer({ idleMinutes: Number(minutes) })}
      />
      <SwitchField
        label={t('settings.coverAway')}
        hint={fixedHint(isCoverFixed, t('settings.coverAwayHint'))}
        isFixed={isCoverFixed}
        value={coverAway}
        onChange={(isOn) => prefer({ coverAway: isOn })}
      />
      <SwitchField
        label={t('settings.todayNames')}
        hint={fixedHint(areNamesFixed, t('settings.todayNamesHint'))}
        isFixed={areNamesFixed}
        value={todayNames}
        onChange={(isOn) => prefer({ todayNames: isOn })}
      />
      {canProtect ? (
        <SwitchField
          label={t('settings.contentProtection')}
          hint={isProtectionFixed ? t('machinePolicy.fixed') : t('settings.contentProtectionHint')}
          isFixed={isProtectionFixed}
          value={contentProtection}
          onChange={(isOn) => prefer({ contentProtection: isOn })}
        />
      ) : (
        <p className="subtle">{t('settings.contentProtectionNot')}</p>
      )}
    </Card>
  );
}
