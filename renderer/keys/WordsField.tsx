import { TextArea, TextField } from 'react-aria-components';
import { FieldHint, FieldLabel, FieldProblem } from '../design/field.tsx';
import { useText } from '../locales/index.tsx';
import { forgetOnLeave } from '../unlock/forget.ts';
import { wordsIn } from './words.ts';
import './keys.css';

/** Words typed from paper, and how many they are. The browser neither checks nor remembers them. */
export function WordsField({
  label,
  hint,
  name,
  expected,
  value,
  onChange,
  error,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  /** How many words stand on the paper. */
  readonly expected: number;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error: string | undefined;
}) {
  const t = useText();
  return (
    <div className="stack-small" ref={forgetOnLeave}>
      <TextField
        className="field"
        data-width="wide"
        data-field={name}
        value={value}
        onChange={onChange}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <FieldLabel>{label}</FieldLabel>
        <FieldHint>{hint}</FieldHint>
        <FieldProblem>{error}</FieldProblem>
        <TextArea
          className="control words-area"
          lang="nl"
          rows={3}
          autoCapitalize="none"
          autoComplete="off"
        />
      </TextField>
      <p className="small subtle">
        {t('keys.wordsCounted', { found: wordsIn(value).length, expected })}
      </p>
    </div>
  );
}
