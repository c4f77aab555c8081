import type { MessageKey } from '../locales/index.tsx';

/**
 * What the button of the settings is called that leads to a screen, as `contents.tsx` and the manual
 * have it: the palette finds the screen by it too.
 */
export const openedBy: Readonly<Record<string, MessageKey>> = {
  '/access': 'access.open',
  '/breaches': 'office.breachesOpen',
  '/handover': 'handover.openPage',
  '/log': 'log.open',
  '/policy-files': 'policy.filesOpen',
  '/retention': 'retention.open',
  '/settings/benchmarks': 'benchmarks.open',
  '/settings/colleagues': 'colleagues.open',
  '/settings/configuration': 'configuration.open',
  '/settings/import': 'import.open',
  '/settings/organisation': 'settings.organisationOpen',
  '/settings/own-system': 'ownSystem.open',
  '/settings/personal': 'personal.link',
  '/settings/places': 'surroundings.open',
  '/settings/policy': 'policy.indicatorsOpen',
  '/settings/reaction': 'reaction.settingsOpen',
  '/settings/registry': 'registry.open',
  '/settings/terms': 'terms.open',
};
