import {
  Building2,
  ChartColumn,
  Download,
  FileCog,
  FileSearch,
  FileSpreadsheet,
  FileX2,
  FolderOutput,
  Hourglass,
  Keyboard,
  MapPin,
  Package,
  Scale,
  ScrollText,
  Shield,
  ShieldAlert,
  UsersRound,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { keepsCases } from '../../domain/compartment.ts';
import { BackupCard } from '../backups/BackupCard.tsx';
import { KeysCard } from '../keys/KeysCard.tsx';
import { useText } from '../locales/index.tsx';
import { PolicyCard } from '../machine-policy/PolicyCard.tsx';
import { CalendarSection } from '../office/CalendarSection.tsx';
import { useSession } from '../vault/session.tsx';
import { DisplaySection } from './DisplaySection.tsx';
import { LinkSection } from './LinkSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import type { SettingsPart } from './parts.ts';

/** What opens the vault, and what it can be put back from. */
function VaultPart() {
  const t = useText();
  return (
    <>
      <KeysCard />
      <BackupCard />
      <LinkSection
        icon={Download}
        title={t('personal.title')}
        about={t('personal.linkAbout')}
        open={t('personal.link')}
        path="/settings/personal"
      />
    </>
  );
}

/** The organisation, and how its counsellor works. */
function WorkPart() {
  const t = useText();
  const { role } = useSession();
  return (
    <>
      <LinkSection
        icon={Building2}
        title={t('settings.organisation')}
        about={t('settings.organisationOpenAbout')}
        open={t('settings.organisationOpen')}
        path="/settings/organisation"
      />
      {keepsCases(role) && (
        <>
          <LinkSection
            icon={Hourglass}
            title={t('terms.title')}
            about={t('terms.openAbout')}
            open={t('terms.open')}
            path="/settings/terms"
          />
          <LinkSection
            icon={Shield}
            title={t('reaction.settings')}
            about={t('reaction.settingsAbout')}
            open={t('reaction.settingsOpen')}
            path="/settings/reaction"
          />
          <LinkSection
            icon={MapPin}
            title={t('surroundings.title')}
            about={t('surroundings.openAbout')}
            open={t('surroundings.open')}
            path="/settings/places"
          />
        </>
      )}
      <CalendarSection />
    </>
  );
}

/** What comes from others and goes to them. */
function ExchangePart() {
  const { role } = useSession();
  return keepsCases(role) ? <CaseExchange /> : <PolicyExchange />;
}

/** What only who keeps cases exchanges. */
function CaseExchange() {
  const t = useText();
  return (
    <>
      <LinkSection
        icon={UsersRound}
        title={t('colleagues.title')}
        about={t('colleagues.openAbout')}
        open={t('colleagues.open')}
        path="/settings/colleagues"
      />
      <LinkSection
        icon={FolderOutput}
        title={t('handover.title')}
        about={t('handover.openAbout')}
        open={t('handover.openPage')}
        path="/handover"
      />
      <LinkSection
        icon={FileSpreadsheet}
        title={t('import.title')}
        about={t('import.openAbout')}
        open={t('import.open')}
        path="/settings/import"
      />
      <LinkSection
        icon={FileCog}
        title={t('configuration.title')}
        about={t('configuration.openAbout')}
        open={t('configuration.open')}
        path="/settings/configuration"
      />
    </>
  );
}

/** What only the coordinator exchanges. */
function PolicyExchange() {
  const t = useText();
  return (
    <>
      <LinkSection
        icon={FileSpreadsheet}
        title={t('import.title')}
        about={t('import.openRecordsAbout')}
        open={t('import.open')}
        path="/settings/import"
      />
      <LinkSection
        icon={FolderOutput}
        title={t('policy.files')}
        about={t('policy.filesOpenAbout')}
        open={t('policy.filesOpen')}
        path="/policy-files"
      />
    </>
  );
}

/** What is counted, compared and sent. */
function FiguresPart() {
  const t = useText();
  return (
    <>
      <LinkSection
        icon={ChartColumn}
        title={t('policy.indicators')}
        about={t('policy.indicatorsAbout')}
        open={t('policy.indicatorsOpen')}
        path="/settings/policy"
      />
      <LinkSection
        icon={Package}
        title={t('registry.title')}
        about={t('registry.openAbout')}
        open={t('registry.open')}
        path="/settings/registry"
      />
      <LinkSection
        icon={Scale}
        title={t('benchmarks.title')}
        about={t('benchmarks.openAbout')}
        open={t('benchmarks.open')}
        path="/settings/benchmarks"
      />
      <LinkSection
        icon={Keyboard}
        title={t('ownSystem.title')}
        about={t('ownSystem.openAbout')}
        open={t('ownSystem.open')}
        path="/settings/own-system"
      />
    </>
  );
}

/** What one answers for: requests, breaches, destroying, the log. */
function RightsPart() {
  const t = useText();
  const { role } = useSession();
  return (
    <>
      {keepsCases(role) && (
        <>
          <LinkSection
            icon={FileSearch}
            title={t('access.title')}
            about={t('access.about')}
            open={t('access.open')}
            path="/access"
          />
          <LinkSection
            icon={ShieldAlert}
            title={t('office.breaches')}
            about={t('office.breachesAbout')}
            open={t('office.breachesOpen')}
            path="/breaches"
          />
          <LinkSection
            icon={FileX2}
            title={t('retention.title')}
            about={t('retention.openAbout')}
            open={t('retention.open')}
            path="/retention"
          />
        </>
      )}
      <LinkSection
        icon={ScrollText}
        title={t('log.title')}
        about={t('log.openAbout')}
        open={t('log.open')}
        path="/log"
      />
    </>
  );
}

/** How the desk looks, and what it hides. */
function LookPart() {
  return (
    <>
      <DisplaySection />
      <PrivacySection />
      <PolicyCard />
    </>
  );
}

/** What stands in each part of the settings. */
export const contents: Readonly<Record<SettingsPart, ComponentType>> = {
  vault: VaultPart,
  work: WorkPart,
  exchange: ExchangePart,
  figures: FiguresPart,
  rights: RightsPart,
  look: LookPart,
};
