import { DatabaseBackup, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import type { Output } from '../../api/contract/index.ts';
import { filledText } from '../../domain/fields.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Loading } from '../design/Loading.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useMachinePolicy } from '../machine-policy/policy.ts';
import { Problem } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { Places } from './Places.tsx';
import { TestBackup } from './TestBackup.tsx';
import { useProblemText } from './words.ts';

type Described = Output<'backups.describe'>;

const schema = z.object({ folder: filledText(4000) });

/** Where backups go, how it went last, and making and testing one. */
export function BackupCard() {
  const t = useText();
  const described = useCommand('backups.describe', {});
  const policy = useMachinePolicy();
  return (
    <Card title={t('backups.title')} about={t('backups.about')}>
      {described.isPending && <Loading />}
      {described.error && <Problem error={described.error} onRetry={() => described.refetch()} />}
      {described.data && policy && (
        <Backups
          key={described.data.folder}
          {...described.data}
          offered={policy.defaults.backupFolder ?? policy.limits.backupFolders?.[0] ?? ''}
        />
      )}
    </Card>
  );
}

function Backups({
  folder,
  offered,
  madeAt,
  problem,
  overdue,
  places,
}: Described & {
  /** The folder that the administrator of the computer wants; empty when none. */
  readonly offered: string;
}) {
  const t = useText();
  const dates = useDates();
  const say = useUndo();
  const problemText = useProblemText();
  const { mutateAsync } = useAction('backups.make');
  const [isTesting, setTesting] = useState(false);
  const form = useDeskForm(schema, {
    keep: whileOpen('backups.backup'),
    start: { folder: folder ?? offered },
    onSubmit: async (values) => {
      const { name } = await mutateAsync(values);
      say({ text: t('backups.made', { name }) });
    },
  });
  return (
    <>
      {problem !== null && <Alert kind="negative" title={problemText(problem)} />}
      {madeAt === null ? (
        <Alert kind="warning" title={t('backups.none')}>
          <p>{t('backups.noneAbout')}</p>
        </Alert>
      ) : (
        <p>
          {t('backups.madeAt', { moment: dates.moment(madeAt) })}
          {overdue && ` ${t('backups.overdue')}`}
        </p>
      )}
      <Form form={form} label={t('backups.title')}>
        <Field of={form} name="folder">
          {(field) => (
            <FolderField {...field} label={t('backups.folder')} hint={t('backups.folderHint')} />
          )}
        </Field>
        <div className="row">
          <Button type="submit" kind="primary" icon={DatabaseBackup} isPending={form.isPending}>
            {t('backups.make')}
          </Button>
          {madeAt !== null && (
            <Button icon={ShieldCheck} onPress={() => setTesting(true)}>
              {t('backups.test')}
            </Button>
          )}
        </div>
      </Form>
      <Places places={places} />
      {isTesting && <TestBackup onClose={() => setTesting(false)} />}
    </>
  );
}
