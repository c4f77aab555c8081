import type { FieldValues } from 'react-hook-form';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';
import type { DeskForm } from './form.ts';

/** Closes a form and throws away what was typed in it; the cross and `Esc` of a dialog only close it. */
export function CancelButton<V extends FieldValues, P>({
  form,
  onClose,
}: {
  readonly form: Pick<DeskForm<V, P>, 'discard'>;
  readonly onClose: () => void;
}) {
  const t = useText();
  const cancel = () => {
    form.discard();
    onClose();
  };
  return <Button onPress={cancel}>{t('desk.cancel')}</Button>;
}
