import { type FormEvent, type ReactNode, useState } from 'react';
import { useText } from '../locales/index.tsx';
import { Button } from './Button.tsx';
import { Actions, Dialog } from './Dialog.tsx';
import { TextField } from './TextField.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  /** What the confirming button says: the act itself, never "OK". */
  readonly action: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isPending?: boolean;
  readonly danger?: boolean;
  /** What it is about, below the text. */
  readonly children?: ReactNode;
  /** For what cannot be undone: the word that must be typed first. */
  readonly typed?: { readonly word: string; readonly label: string };
}

/** Asks once more before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog role="alertdialog" title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <ConfirmForm {...props} />
    </Dialog>
  );
}

function ConfirmForm({
  text,
  action,
  onConfirm,
  onClose,
  isPending = false,
  danger = false,
  children,
  typed,
}: ConfirmDialogProps) {
  const t = useText();
  const [word, setWord] = useState('');
  const [error, setError] = useState<string>();
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (typed && word.trim() !== typed.word) {
      setError(t('desk.typeExactly', { word: typed.word }));
      return;
    }
    onConfirm();
  };
  return (
    <form className="stack" onSubmit={confirm} noValidate>
      <p>{text}</p>
      {children}
      {typed && <TextField label={typed.label} value={word} onChange={setWord} error={error} />}
      <Actions>
        <Button type="submit" kind={danger ? 'danger' : 'primary'} isPending={isPending}>
          {action}
        </Button>
        <Button onPress={onClose}>{t('desk.cancel')}</Button>
      </Actions>
    </form>
  );
}
