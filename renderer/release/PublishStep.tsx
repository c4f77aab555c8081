import { ArrowLeft, Lock } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import type { Preview } from '../charts/protected.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ErrorSummary, type SummaryLine } from '../design/ErrorSummary.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import { useAction, useCommand } from '../vault/queries.ts';
import { missingIn, type PublishField, refusedBy } from './publish-problems.ts';
import type { Draft } from './ReleaseWizard.tsx';
import { StepTitle } from './StepTitle.tsx';

/** Step three: what freezing means, where the files go, and the word that one has looked. */
export function PublishStep({
  preview,
  name,
  draft,
  onChange,
  onBack,
  onWritten,
}: {
  readonly preview: Preview;
  /** The period in words. */
  readonly name: string;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onBack: () => void;
  readonly onWritten: (written: Output<'releases.publish'>) => void;
}) {
  const t = useText();
  // The period freezes while this step is open; its words stay those it opened with.
  const [frozen] = useState(preview.frozen);
  const registry = useCommand('registry.describe', {}).data?.registry;
  const pack = draft.pack && registry != null;
  const { lines, attempt, isPending, submit } = usePublish(preview, { ...draft, pack }, onWritten);
  const errorAt = (field: PublishField) => lines.find(({ name }) => name === field)?.problem;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <>
      <StepTitle
        title={t(frozen ? 'release.republishTitle' : 'release.publishTitle', { period: name })}
      />
      <Consequence name={name} frozen={frozen} />
      <form className="stack" onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
        <ErrorSummary lines={lines} attempt={attempt} />
        <FolderField
          name="folder"
          label={t('release.folder')}
          hint={t('release.folderHint')}
          error={errorAt('folder')}
          value={draft.folder}
          onChange={(folder) => onChange({ folder })}
        />
        {registry && (
          <CheckboxField
            name="pack"
            label={t('registry.pack', { name: registry.name })}
            hint={t('registry.packHint')}
            value={draft.pack}
            onChange={(pack) => onChange({ pack })}
          />
        )}
        {registry === null && <p className="small subtle prose">{t('registry.packNone')}</p>}
        <CheckboxField
          name="looked"
          label={t('release.looked')}
          error={errorAt('looked')}
          value={draft.looked}
          onChange={(looked) => onChange({ looked })}
        />
        <div className="row">
          <Button icon={ArrowLeft} onPress={onBack}>
            {t('release.previous')}
          </Button>
          <Button type="submit" kind="primary" icon={Lock} isPending={isPending}>
            {t(frozen ? 'release.republish' : 'release.publish')}
          </Button>
        </div>
      </form>
    </>
  );
}

/** Publishes what was filled in, or says what stands in the way. */
function usePublish(
  { period, method, checksum }: Preview,
  draft: Draft,
  onWritten: (written: Output<'releases.publish'>) => void,
) {
  const t = useText();
  const errorText = useErrorText();
  const publish = useAction('releases.publish');
  const [refused, setRefused] = useState<readonly SummaryLine[]>([]);
  const [attempt, setAttempt] = useState(0);
  const fail = (lines: readonly SummaryLine[]) => {
    setRefused(lines);
    setAttempt((times) => times + 1);
  };
  const submit = async () => {
    if (publish.isPending) return;
    const missing = missingIn(draft, t);
    if (missing.length > 0) return fail(missing);
    try {
      const { correction, folder, pack } = draft;
      const wanted = { period, method, correction, pack, seen: checksum };
      onWritten(await publish.mutateAsync({ ...wanted, folder: folder.trim() }));
    } catch (thrown) {
      fail(refusedBy(thrown, errorText(thrown), t));
    }
  };
  return { lines: refused, attempt, isPending: publish.isPending, submit };
}

function Consequence({
  name,
  frozen,
}: {
  readonly name: string;
  readonly frozen: Preview['frozen'];
}) {
  const t = useText();
  const dates = useDates();
  if (frozen) {
    return (
      <p className="prose">{t('release.againText', { period: name, date: dates.long(frozen) })}</p>
    );
  }
  return (
    <Alert kind="warning" title={t('release.freezeTitle', { period: name })}>
      <p>{t('release.freezeText', { period: name })}</p>
    </Alert>
  );
}
