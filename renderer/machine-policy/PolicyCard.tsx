import { type MachineLimits, policyAfter } from '../../domain/machine-policy.ts';
import { Card } from '../design/Card.tsx';
import { type Definition, DefinitionList } from '../design/DefinitionList.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { PolicyFault } from './PolicyFault.tsx';

/** What the administrator of this computer fixed, and whom to ask about it; nothing where nothing is. */
export function PolicyCard() {
  const t = useText();
  const { data } = useCommand('shell.policy', {});
  const facts = useFixed(policyAfter(data?.read).limits);
  if (!data || facts.length === 0) return null;
  const { organisation, contact } = policyAfter(data.read);
  const about =
    organisation === undefined
      ? t('machinePolicy.byAnybody')
      : t('machinePolicy.by', { organisation });
  return (
    <Card title={t('machinePolicy.title')} about={about}>
      <PolicyFault />
      <DefinitionList
        facts={[
          ...facts,
          ...(contact === undefined ? [] : [{ term: t('machinePolicy.contact'), value: contact }]),
          { term: t('machinePolicy.file'), value: data.file },
        ]}
      />
    </Card>
  );
}

/** Every limit in words, in the order in which it is written down. */
function useFixed(limits: MachineLimits): Definition[] {
  const t = useText();
  const { vaultFolder, backupFolders, exportFolders, idleMinutes: minutes } = limits;
  const power = limits.passphraseGuessesLog10;
  const told: readonly (Definition | false)[] = [
    vaultFolder !== undefined && { term: t('machinePolicy.vaultFolder'), value: vaultFolder },
    backupFolders !== undefined && {
      term: t('machinePolicy.backupFolders'),
      value: backupFolders.join(', '),
    },
    exportFolders !== undefined && {
      term: t('machinePolicy.exportFolders'),
      value: exportFolders.join(', ') || t('machinePolicy.exportNone'),
    },
    minutes !== undefined && {
      term: t('machinePolicy.idleMinutes'),
      value: t('machinePolicy.minutes', { minutes }),
    },
    power !== undefined && {
      term: t('machinePolicy.passphrase'),
      value: t('machinePolicy.guesses', { power }),
    },
    limits.contentProtection === true && {
      term: t('machinePolicy.contentProtection'),
      value: t('machinePolicy.contentProtectionOn'),
    },
    limits.coverAway === true && {
      term: t('machinePolicy.coverAway'),
      value: t('machinePolicy.coverAwayOn'),
    },
    limits.todayNames === false && {
      term: t('machinePolicy.todayNames'),
      value: t('machinePolicy.todayNamesOff'),
    },
    limits.practiceVault === false && {
      term: t('machinePolicy.practiceVault'),
      value: t('machinePolicy.practiceVaultOff'),
    },
  ];
  return told.filter((fact) => fact !== false);
}
