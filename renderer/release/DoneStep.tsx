import { Copy, RotateCcw } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { copyText } from '../clipboard.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useText } from '../locales/index.tsx';
import { shortened } from './checksum.ts';
import { usePeriodName } from './periods.ts';
import { StepTitle } from './StepTitle.tsx';

type Written = Output<'releases.publish'> & { readonly period: string };

/** Step four: which files stand where, and what to do with them. */
export function DoneStep({
  written,
  onAgain,
}: {
  readonly written: Written;
  readonly onAgain: () => void;
}) {
  const t = useText();
  const { period, files, folder } = written;
  const count = files.length + (written.package ? 1 : 0);
  const nameOf = usePeriodName();
  return (
    <>
      <StepTitle title={t('release.doneTitle', { period: nameOf(period) })} />
      <Alert kind="positive" title={t('release.doneText', { count })}>
        <p>
          <code>{folder}</code>
        </p>
      </Alert>
      <div className="release-done">
        <Card title={t('release.files')} level={3}>
          <Files written={written} />
        </Card>
        <Card title={t('release.whatNow')} level={3}>
          <ol className="release-next stack-small">
            <li>{t('release.whatNowSend')}</li>
            {written.package && <li>{t('release.whatNowPackage')}</li>}
            <li>{t('release.whatNowChecksum')}</li>
            <li>{t('release.whatNowAgain')}</li>
          </ol>
        </Card>
      </div>
      <div className="row">
        <Button icon={RotateCcw} onPress={onAgain}>
          {t('release.another')}
        </Button>
      </div>
    </>
  );
}

function Files({ written: { files, checksum, package: packed } }: { readonly written: Written }) {
  const t = useText();
  const proof = files.filter(({ name }) => name.includes('/'));
  const [folder = ''] = proof[0]?.name.split('/') ?? [];
  return (
    <table className="numbers release-files">
      <caption className="visually-hidden">{t('release.files')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('release.file')}</th>
          <th scope="col">{t('release.sha256')}</th>
        </tr>
      </thead>
      <tbody>
        {files
          .filter(({ name }) => !name.includes('/'))
          .map(({ name, sha256 }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <Hash value={sha256} copyLabel={t('release.copyHash', { name })} />
              </td>
            </tr>
          ))}
        {packed && (
          <tr>
            <th scope="row">{packed.name}</th>
            <td>
              <Hash
                value={packed.sha256}
                copyLabel={t('release.copyHash', { name: packed.name })}
              />
            </td>
          </tr>
        )}
        {proof.length > 0 && (
          <tr>
            <th scope="row">{folder}</th>
            <td>{t('release.certificateFolder', { count: proof.length })}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('release.factChecksum')}</th>
          <td>
            <Hash value={checksum} copyLabel={t('release.copyChecksum')} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Hash({ value, copyLabel }: { readonly value: string; readonly copyLabel: string }) {
  const t = useText();
  const say = useUndo();
  const copy = async () => {
    const copied = await copyText(value);
    say({ text: t(copied ? 'release.copied' : 'release.copyFailed') });
  };
  return (
    <span className="release-hash">
      <code>{shortened(value)}</code>
      <IconButton icon={Copy} label={copyLabel} onPress={copy} />
    </span>
  );
}
