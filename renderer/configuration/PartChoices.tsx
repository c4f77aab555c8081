import { type ConfigurationPart, configurationParts } from '../../domain/records/configuration.ts';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { useText } from '../locales/index.tsx';
import './configuration.css';

/** Which parts of a configuration are meant. */
export function PartChoices({
  offered = configurationParts,
  chosen,
  onChange,
}: {
  readonly offered?: readonly ConfigurationPart[];
  readonly chosen: readonly ConfigurationPart[];
  readonly onChange: (chosen: readonly ConfigurationPart[]) => void;
}) {
  const t = useText();
  return (
    <fieldset className="configuration-parts stack-small">
      <legend className="field-label">{t('configuration.parts')}</legend>
      {offered.map((part) => (
        <CheckboxField
          key={part}
          name={`configuration.${part}`}
          label={t(`configuration.part_${part}`)}
          value={chosen.includes(part)}
          onChange={(isChosen) =>
            onChange(
              configurationParts.filter((one) => (one === part ? isChosen : chosen.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  );
}
