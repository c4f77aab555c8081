import { KeyRound } from 'lucide-react';
import { z } from 'zod';
import type { Output } from '../../api/contract/index.ts';
import { filledText } from '../../domain/fields.ts';
import { Fingerprint } from '../colleagues/Fingerprint.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { PrintButton } from '../frame/PrintButton.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

type Sender = NonNullable<Output<'registry.describe'>['sender']>;

/** The key by which a registry knows this vault: to print, to read out, and to hand over. */
export function SenderCard({ sender }: { readonly sender: Sender }) {
  const t = useText();
  const { municipality, regime, role, words, fingerprint } = sender;
  return (
    <Card title={t('registry.sender')} about={t('registry.senderAbout')}>
      <DefinitionList
        facts={[
          { term: t('registry.municipality'), value: municipality },
          { term: t('registry.regime'), value: t(`registry.regime_${regime}`) },
          { term: t('registry.role'), value: t(`registry.role_${role}`) },
        ]}
      />
      <section className="stack-small">
        <h3 className="card-title">{t('registry.words')}</h3>
        <p className="prose">{t('registry.wordsAbout')}</p>
        <Fingerprint words={words} label={t('registry.words')} />
      </section>
      <section className="stack-small">
        <h3 className="card-title">{t('registry.hex')}</h3>
        <p className="registry-hex">{inGroups(fingerprint)}</p>
      </section>
      <div>
        <PrintButton>{t('registry.print')}</PrintButton>
      </div>
      <div className="registry-not-printed">
        <KeyFile />
      </div>
    </Card>
  );
}

/** Four digits at a time, as they are read out. */
const inGroups = (digits: string) => digits.replace(/.{4}(?=.)/g, '$& ');

const schema = z.object({ folder: filledText(4000) });

function KeyFile() {
  const t = useText();
  const say = useUndo();
  const write = useAction('registry.writeSender');
  const form = useDeskForm(schema, {
    keep: whileOpen('sending.sender'),
    start: { folder: '' },
    onSubmit: async (values) => {
      const { file } = await write.mutateAsync(values);
      say({ text: t('registry.written', { file }) });
    },
  });
  return (
    <Form form={form} label={t('registry.write')}>
      <Field of={form} name="folder">
        {(field) => (
          <FolderField {...field} label={t('registry.folder')} hint={t('registry.folderHint')} />
        )}
      </Field>
      <div>
        <Button type="submit" icon={KeyRound} isPending={form.isPending}>
          {t('registry.write')}
        </Button>
      </div>
    </Form>
  );
}
