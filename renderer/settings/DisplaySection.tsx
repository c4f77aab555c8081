import {
  type Language,
  languages,
  lettersOfDesk,
  textSizes,
  themes,
} from '../../domain/records/preference-values.ts';
import { Card } from '../design/Card.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { SwitchField } from '../design/SwitchField.tsx';
import { useText } from '../locales/index.tsx';
import { usePreferences } from '../preferences.tsx';
import { usePreferring } from './preferring.ts';

/** What each language calls itself. */
const names: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

/** Language, light or dark, and letters: they work at once. */
export function DisplaySection() {
  const t = useText();
  const { language, theme, textSize, letters, singleKeys } = usePreferences();
  const prefer = usePreferring();
  const sizes = Array.from(
    { length: (textSizes.most - textSizes.least) / textSizes.step + 1 },
    (_, step) => String(textSizes.least + step * textSizes.step),
  );
  return (
    <Card title={t('settings.display')} about={t('settings.displayAbout')}>
      <div className="fields-beside settings-display">
        <RadioField
          label={t('settings.language')}
          look="row"
          options={languages.map((code) => ({ code, label: names[code] }))}
          value={language}
          onChange={(code) => prefer({ language: languages.find((known) => known === code) })}
        />
        <RadioField
          label={t('settings.theme')}
          look="row"
          options={themes.map((code) => ({ code, label: t(`settings.theme_${code}`) }))}
          value={theme}
          onChange={(code) => prefer({ theme: themes.find((known) => known === code) })}
        />
        <RadioField
          label={t('settings.letters')}
          hint={t('settings.lettersHint')}
          look="row"
          options={lettersOfDesk.map((code) => ({ code, label: t(`settings.letters_${code}`) }))}
          value={letters}
          onChange={(code) => prefer({ letters: lettersOfDesk.find((known) => known === code) })}
        />
        <SelectField
          label={t('settings.textSize')}
          hint={t('settings.textSizeHint')}
          width="short"
          options={sizes.map((code) => ({ code, label: `${code} %` }))}
          value={String(textSize)}
          onChange={(size) => prefer({ textSize: Number(size) })}
        />
      </div>
      <SwitchField
        label={t('settings.singleKeys')}
        hint={t('settings.singleKeysHint')}
        value={singleKeys}
        onChange={(isOn) => prefer({ singleKeys: isOn })}
      />
    </Card>
  );
}
