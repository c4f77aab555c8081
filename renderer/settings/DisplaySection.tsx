import { Card } from '../design/Card.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';
import { type Language, type Theme, usePreferences } from '../preferences.tsx';

const languages: readonly { readonly code: Language; readonly label: string }[] = [
  { code: 'nl', label: 'Nederlands' },
  { code: 'en', label: 'English' },
];
const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Language and look: they work at once and hold until the window closes. */
export function DisplaySection() {
  const t = useText();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  return (
    <Card title={t('settings.display')} about={t('settings.displayAbout')}>
      <div className="fields-beside settings-display">
        <RadioField
          label={t('settings.language')}
          look="row"
          options={languages}
          value={language}
          onChange={(code) => {
            const chosen = languages.find((known) => known.code === code);
            if (chosen) setLanguage(chosen.code);
          }}
        />
        <RadioField
          label={t('settings.theme')}
          look="row"
          options={themes.map((code) => ({ code, label: t(`settings.theme_${code}`) }))}
          value={theme}
          onChange={(code) => {
            const chosen = themes.find((known) => known === code);
            if (chosen) setTheme(chosen);
          }}
        />
      </div>
    </Card>
  );
}
