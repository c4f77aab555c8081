import { Eye, EyeOff } from 'lucide-react';
import { type Ref, useState } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Button,
  Input,
} from 'react-aria-components';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from '../design/field.tsx';
import { useText } from '../locales/index.tsx';
import { forgetOnLeave } from './forget.ts';

type KeyEvent = Parameters<NonNullable<AriaTextFieldProps['onKeyDown']>>[0];

export interface PassphraseFieldProps extends FieldProps<string> {
  /** Whether a passphrase is asked for or chosen: password managers want to know. */
  readonly purpose: 'current-password' | 'new-password';
  readonly autoFocus?: boolean;
  readonly input?: Ref<HTMLInputElement>;
}

/** A passphrase: hidden unless asked otherwise, pasting allowed, warns of Caps Lock. */
export function PassphraseField({
  label,
  hint,
  error,
  name,
  value,
  onChange,
  purpose,
  autoFocus = false,
  input,
}: PassphraseFieldProps) {
  const t = useText();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyEvent) => {
    setCapsLock(event.getModifierState('CapsLock'));
    // A key of the desk works while a passphrase is typed as well.
    event.continuePropagation();
  };
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className="stack-small" ref={forgetOnLeave}>
      <AriaTextField
        className="field"
        data-field={name}
        value={value}
        onChange={onChange}
        type={shown ? 'text' : 'password'}
        // In sight it is a text like any other, which a browser keeps to restore after a crash.
        autoComplete={shown ? 'off' : purpose}
        autoFocus={autoFocus}
        autoCorrect="off"
        spellCheck="false"
        isInvalid={error !== undefined}
        validationBehavior="aria"
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
      >
        <FieldLabel>{label}</FieldLabel>
        <FieldHint>{hint}</FieldHint>
        <FieldProblem>{error}</FieldProblem>
        <div className="passphrase-control">
          <Input {...(input ? { ref: input } : {})} className="control" />
          <Button className="passphrase-toggle" onPress={() => setShown((before) => !before)}>
            <Icon aria-hidden size={18} />
            <span>
              {t(shown ? 'unlock.hide' : 'unlock.show')}
              <span className="visually-hidden"> {label}</span>
            </span>
          </Button>
        </div>
      </AriaTextField>
      <p className="small subtle" role="status">
        {capsLock ? t('unlock.capsLock') : ''}
      </p>
    </div>
  );
}
