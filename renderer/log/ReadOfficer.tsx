import { type FormEvent, useState } from 'react';
import type { Input, Output } from '../../api/contract/index.ts';
import { Fingerprint } from '../colleagues/Fingerprint.tsx';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { useUndo } from '../design/Undo.tsx';
import { ChooseFile } from '../exchange/ChooseFile.tsx';
import { useText } from '../locales/index.tsx';
import { Problem, useErrorText } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

type From = Input<'officer.look'>['from'];

const ways = ['file', 'pasted'] as const;

/** Reads in the public key of the officer, pasted or from his card, and has its words compared. */
export function ReadOfficer({ onKept }: { readonly onKept: () => void }) {
  const t = useText();
  const look = useAction('officer.look');
  const [way, setWay] = useState<From['kind']>('file');
  const choose = (code: string) => {
    setWay(ways.find((known) => known === code) ?? 'file');
    look.reset();
  };
  const find = (from: From) => look.mutate({ from });
  return (
    <div className="stack">
      <RadioField
        name="bring"
        label={t('officer.bring')}
        options={ways.map((code) => ({ code, label: t(`officer.bring_${code}`) }))}
        value={way}
        onChange={choose}
      />
      {way === 'file' ? (
        <ChooseFile
          kind="officerCard"
          label={t('officer.cardFolder')}
          none={t('officer.noCards')}
          open={t('officer.look')}
          isPending={look.isPending}
          error={look.error}
          onOpen={(file) => find({ kind: 'file', ...file })}
        />
      ) : (
        <PasteKey
          isPending={look.isPending}
          error={look.error}
          onPasted={(text) => find({ kind: 'pasted', text })}
        />
      )}
      {look.data && (
        <CompareOfficer seen={look.data} onClose={() => look.reset()} onKept={onKept} />
      )}
    </div>
  );
}

function PasteKey({
  isPending,
  error,
  onPasted,
}: {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onPasted: (text: string) => void;
}) {
  const t = useText();
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPasted(text);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate autoComplete="off">
      <TextArea
        name="pasted"
        label={t('officer.pasted')}
        hint={t('officer.pastedHint')}
        rows={2}
        value={text}
        onChange={setText}
        error={error ? errorText(error) : undefined}
      />
      <div>
        <Button type="submit" kind="primary" isPending={isPending}>
          {t('officer.look')}
        </Button>
      </div>
    </form>
  );
}

function CompareOfficer({
  seen: { recipient, fingerprint, known },
  onClose,
  onKept,
}: {
  readonly seen: Output<'officer.look'>;
  readonly onClose: () => void;
  readonly onKept: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const keep = useAction('officer.keep');
  const compared = () =>
    keep.mutate(
      { recipient },
      {
        onSuccess: () => {
          onClose();
          onKept();
          say({ text: t('officer.kept') });
        },
      },
    );
  return (
    <Dialog title={t('officer.compareTitle')} isOpen onClose={onClose}>
      {known === 'same' && <Alert title={t('officer.knownSame')} />}
      {known === 'other' && <Alert kind="warning" title={t('officer.knownOther')} />}
      <p>{t('officer.compareAbout')}</p>
      <Fingerprint words={fingerprint} label={t('officer.officerWords')} />
      <p>{t('officer.compareDiffer')}</p>
      {keep.error && <Problem error={keep.error} />}
      <Actions>
        <Button kind="primary" isPending={keep.isPending} onPress={compared}>
          {t('officer.compareSame')}
        </Button>
        <Button onPress={onClose}>{t('desk.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
