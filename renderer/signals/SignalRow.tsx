import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import type { ListedSignal } from './SignalsScreen.tsx';

/** One signal, to be chosen, changed or taken away. */
export function SignalRow({
  signal,
  isChosen,
  onChoose,
  onChange,
}: {
  readonly signal: ListedSignal;
  readonly isChosen: boolean;
  readonly onChoose: (isOn: boolean) => void;
  readonly onChange: () => void;
}) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const remove = useAction('signals.remove');
  const [isRemoving, setRemoving] = useState(false);
  const { id, text, theme, unit, noticedOn, told } = signal;
  return (
    <li className="signal">
      <div className="stack-small signal-words">
        <CheckboxField label={text} value={isChosen} onChange={onChoose} />
        <p className="row small subtle">
          <span>{dates.short(noticedOn)}</span>
          <span>{label('theme', theme)}</span>
          {unit !== null && <span>{label('department', unit)}</span>}
        </p>
        {told.length > 0 && (
          <p className="row">
            {told.map((one) => (
              <Badge key={one.id} tone="positive">
                {t('signals.toldTo', {
                  who: label('signal_recipient', one.recipient),
                  day: dates.short(one.on),
                })}
              </Badge>
            ))}
          </p>
        )}
        {remove.error && <Problem error={remove.error} />}
      </div>
      <div className="row">
        <IconButton icon={Pencil} label={t('signals.change')} onPress={onChange} />
        <IconButton icon={Trash2} label={t('signals.remove')} onPress={() => setRemoving(true)} />
      </div>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('signals.remove')}
        text={t('signals.removeText')}
        action={t('signals.remove')}
        danger
        isPending={remove.isPending}
        onConfirm={() => remove.mutate({ id }, { onSettled: () => setRemoving(false) })}
        onClose={() => setRemoving(false)}
      />
    </li>
  );
}
