import { useState } from 'react';
import { z } from 'zod';
import type { Output } from '../../api/contract/index.ts';
import { filledText } from '../../domain/fields.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

type Away = Output<'clerk.home'>['sealedAway'][number];

/** Cases that left because the clerk is involved, until their receipt comes. */
export function SealedAway({ cases }: { readonly cases: readonly Away[] }) {
  const t = useText();
  const dates = useDates();
  const [asked, setAsked] = useState<Away | null>(null);
  if (cases.length === 0) return null;
  return (
    <Card title={t('clerk.sealedAway')} about={t('clerk.sealedAwayAbout')}>
      <ul className="clerk-rows">
        {cases.map((away) => (
          <li key={away.handoverId} className="clerk-row">
            <span>
              {away.number}{' '}
              <span className="small subtle">
                {t('clerk.sealedFor', { name: away.colleague, day: dates.short(away.on) })}
              </span>
            </span>
            <Button onPress={() => setAsked(away)}>{t('clerk.writeAgain')}</Button>
          </li>
        ))}
      </ul>
      {asked && <WriteAgain away={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

const schema = z.object({ folder: filledText(4000) });

function WriteAgain({ away, onClose }: { readonly away: Away; readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('handovers.writeSealedAway');
  const form = useDeskForm(schema, {
    keep: whileOpen(`clerk.sealedAway ${away.handoverId}`),
    start: { folder: '' },
    onSubmit: async ({ folder }) => {
      const { file } = await mutateAsync({ handoverId: away.handoverId, folder });
      onClose();
      say({ text: t('handover.shareWritten', { file }) });
    },
  });
  return (
    <Dialog title={t('clerk.writeAgain')} isOpen onClose={onClose}>
      <Form form={form}>
        <Field of={form} name="folder">
          {(field) => (
            <FolderField {...field} label={t('handover.target')} hint={t('handover.targetHint')} />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('clerk.writeAgain')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
