import { Phone } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';

/** Asks a colleague to telephone, in a file that holds nothing but a reference. */
export function AskContact() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t('series.contact')} about={t('series.contactAbout')}>
      {isOpen ? (
        <ContactForm />
      ) : (
        <div>
          <Button icon={Phone} onPress={() => setOpen(true)}>
            {t('series.contactAsk')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function ContactForm() {
  const t = useText();
  const found = useCommand('colleagues.list', {});
  const ask = useAction('series.askContact');
  const [chosen, setChosen] = useState('');
  const [folder, setFolder] = useState('');
  const known = (found.data?.colleagues ?? []).filter(({ comparedOn }) => comparedOn !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const colleagueId = chosen === '' ? (known[0]?.id ?? '') : chosen;
    if (!ask.isPending) ask.mutate({ colleagueId, folder: folder.trim() });
  };
  if (found.error) return <Problem error={found.error} onRetry={() => found.refetch()} />;
  if (found.data && known.length === 0)
    return <Alert kind="info" title={t('series.contactNoColleague')} />;
  if (ask.data)
    return (
      <Alert kind="positive" title={t('series.contactMade', { file: ask.data.file })}>
        <p>{t('series.contactReference', { reference: ask.data.reference })}</p>
      </Alert>
    );
  return (
    <form className="stack" onSubmit={submit} noValidate autoComplete="off">
      <SelectField
        name="colleague"
        label={t('series.contactColleague')}
        options={known.map(({ id, name }) => ({ code: id, label: name }))}
        value={chosen === '' ? (known[0]?.id ?? '') : chosen}
        onChange={setChosen}
      />
      <FolderField
        name="contactFolder"
        label={t('series.contactFolder')}
        hint={t('series.contactFolderHint')}
        value={folder}
        onChange={setFolder}
      />
      {ask.error && <Problem error={ask.error} />}
      <div>
        <Button type="submit" kind="primary" isPending={ask.isPending}>
          {t('series.contactAsk')}
        </Button>
      </div>
    </form>
  );
}
