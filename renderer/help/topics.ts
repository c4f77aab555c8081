import type { VaultRole } from '../../domain/compartment.ts';

/** What of the manual belongs to each screen: `F1` opens it there. Complete, says its test. */
const topics: Readonly<Record<string, string>> = {
  '/': 'manual#today',
  '/today': 'manual#today',
  '/cases': 'manual#searching',
  '/cases/:id': 'manual#the-case',
  '/cases/:id/share': 'manual#consent-and-sharing',
  '/rules': 'manual#recording-a-report',
  '/report': 'manual#recording-a-report',
  '/series': 'manual#people-involved-and-series',
  '/statistics': 'manual#figures',
  '/release': 'manual#publishing-figures',
  '/settings': 'manual#keys-and-recovery',
  '/settings/registry': 'manual#sending-to-a-registry',
  '/settings/organisation': 'manual#making-a-vault',
  '/settings/terms': 'manual#terms',
  '/settings/reaction': 'manual#the-case',
  '/settings/colleagues': 'manual#getting-to-know-each-other',
  '/settings/places': 'manual#locations-contacts-and-the-configuration-file',
  '/settings/import': 'manual#reading-in-data-of-the-past',
  '/settings/personal': 'manual#personal-export',
  '/settings/configuration': 'manual#locations-contacts-and-the-configuration-file',
  '/settings/benchmarks': 'manual#figures',
  '/settings/own-system': 'manual#entering-in-gir-or-another-system-of-your-own',
  '/settings/policy': 'manual#figures',
  '/handover': 'manual#handing-over-to-a-colleague',
  '/handover/send': 'manual#hand-over',
  '/handover/receive': 'manual#taking-over',
  '/handover/certificate/:id': 'manual#finishing',
  '/access': 'manual#requests-about-data',
  '/access/:id': 'manual#requests-about-data',
  '/week': 'manual#today',
  '/signals': 'manual#signals',
  '/annual': 'manual#annual-report',
  '/breaches': 'manual#data-breaches',
  '/retention': 'manual#destroying',
  '/log': 'manual#log',
  '/help': 'manual',
  '/first-run': 'manual#the-first-time',
};

/** Screens that are another for one role, or of which its own page tells more. */
const ofRole: Readonly<Partial<Record<VaultRole, Readonly<Record<string, string>>>>> = {
  griffier: { '/': 'manual#council-clerk' },
  coordinator: {
    '/': 'prevention#basis-in-order',
    '/norm': 'prevention#recording',
    '/training': 'prevention#recording',
    '/partners': 'prevention#recording',
    '/improvement': 'prevention#sharing-what-went-well',
    '/policy-files': 'prevention#files-and-policy-figures',
    '/settings/organisation': 'prevention#beginning',
    '/settings/import': 'prevention#reading-in-from-a-spreadsheet',
  },
};

/** Where the manual is opened before a vault is. */
export const topicOfUnlocking = 'manual#opening';

/** The section of the manual that belongs to a screen; undefined for one that the table has not. */
export const topicOf = (role: VaultRole, screen: string): string | undefined =>
  ofRole[role]?.[screen] ?? topics[screen];
