import {
  ChartColumn,
  FilePlus2,
  FolderOpen,
  GraduationCap,
  Handshake,
  Landmark,
  Link2,
  ListChecks,
  type LucideIcon,
  PanelTop,
  Scale,
  Settings,
  Share,
  Sun,
  TrendingUp,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { caseRoles, type VaultRole, vaultRoles } from '../domain/compartment.ts';
import type { MessageKey } from './locales/index.tsx';

/** A screen of the desk. Screens with an `icon` stand in the menu, in this order. */
export interface DeskRoute {
  readonly path: string;
  readonly screen: LazyExoticComponent<ComponentType>;
  /** Who has it; left out, everybody who keeps cases. */
  readonly roles?: readonly VaultRole[];
  readonly menu?: { readonly label: MessageKey; readonly icon: LucideIcon };
  /** What a screen that is not in the menu is called; left out, it is only reached from another. */
  readonly title?: MessageKey;
}

/** Who begins with the tasks of today. */
const counsellors: readonly VaultRole[] = ['counsellor_staff', 'counsellor_political'];
const policyScreens: readonly Omit<DeskRoute, 'roles'>[] = [
  {
    path: '/',
    screen: lazy(() => import('./policy/BasisScreen.tsx')),
    menu: { label: 'policy.basis', icon: ListChecks },
  },
  {
    path: '/norm',
    screen: lazy(() => import('./policy/NormScreen.tsx')),
    menu: { label: 'policy.norm', icon: Scale },
  },
  {
    path: '/training',
    screen: lazy(() => import('./policy/TrainingScreen.tsx')),
    menu: { label: 'policy.training', icon: GraduationCap },
  },
  {
    path: '/partners',
    screen: lazy(() => import('./policy/PartnersScreen.tsx')),
    menu: { label: 'policy.partners', icon: Handshake },
  },
  {
    path: '/improvement',
    screen: lazy(() => import('./policy/ImprovementScreen.tsx')),
    menu: { label: 'policy.improvement', icon: TrendingUp },
  },
  {
    path: '/policy-files',
    title: 'policy.files',
    screen: lazy(() => import('./policy/FilesScreen.tsx')),
  },
];
/** The screens of the coordinator. */
const policyRoutes = policyScreens.map(
  (screen): DeskRoute => ({ ...screen, roles: ['coordinator'] }),
);

/** Every screen. One line per screen; the path is kept in memory only. */
const routes: readonly DeskRoute[] = [
  ...policyRoutes,
  {
    path: '/',
    roles: ['griffier'],
    screen: lazy(() => import('./clerk/ClerkScreen.tsx')),
    menu: { label: 'clerk.navHome', icon: Landmark },
  },
  {
    path: '/today',
    roles: ['griffier'],
    screen: lazy(() => import('./today/TodayScreen.tsx')),
    menu: { label: 'desk.navToday', icon: Sun },
  },
  {
    path: '/',
    roles: counsellors,
    screen: lazy(() => import('./today/TodayScreen.tsx')),
    menu: { label: 'desk.navToday', icon: Sun },
  },
  {
    path: '/week',
    title: 'today.week',
    screen: lazy(() => import('./today/WeekScreen.tsx')),
  },
  {
    path: '/cases',
    screen: lazy(() => import('./cases/CasesScreen.tsx')),
    menu: { label: 'desk.navCases', icon: FolderOpen },
  },
  { path: '/cases/:id', screen: lazy(() => import('./case/CaseScreen.tsx')) },
  { path: '/cases/:id/share', screen: lazy(() => import('./sharing/ShareScreen.tsx')) },
  {
    path: '/rules',
    title: 'report.rulesPage',
    screen: lazy(() => import('./report/RulesScreen.tsx')),
  },
  {
    path: '/report',
    screen: lazy(() => import('./report/ReportScreen.tsx')),
    menu: { label: 'desk.navReport', icon: FilePlus2 },
  },
  {
    path: '/series',
    screen: lazy(() => import('./series/SeriesScreen.tsx')),
    menu: { label: 'desk.navSeries', icon: Link2 },
  },
  {
    path: '/statistics',
    screen: lazy(() => import('./statistics/StatisticsScreen.tsx')),
    menu: { label: 'desk.navStatistics', icon: ChartColumn },
  },
  {
    path: '/release',
    screen: lazy(() => import('./release/ReleaseScreen.tsx')),
    menu: { label: 'desk.navRelease', icon: Share },
  },
  {
    path: '/settings/registry',
    title: 'registry.title',
    screen: lazy(() => import('./sending/RegistryScreen.tsx')),
  },
  {
    path: '/settings',
    roles: vaultRoles,
    screen: lazy(() => import('./settings/SettingsScreen.tsx')),
    menu: { label: 'desk.navSettings', icon: Settings },
  },
  {
    path: '/settings/organisation',
    title: 'settings.organisation',
    roles: vaultRoles,
    screen: lazy(() => import('./settings/OrganisationScreen.tsx')),
  },
  {
    path: '/settings/terms',
    title: 'terms.title',
    screen: lazy(() => import('./terms/TermsScreen.tsx')),
  },
  {
    path: '/settings/reaction',
    title: 'reaction.settings',
    screen: lazy(() => import('./reaction/ReactionScreen.tsx')),
  },
  {
    path: '/settings/colleagues',
    title: 'colleagues.title',
    screen: lazy(() => import('./colleagues/ColleaguesScreen.tsx')),
  },
  {
    path: '/settings/places',
    title: 'surroundings.title',
    roles: vaultRoles,
    screen: lazy(() => import('./surroundings/SurroundingsScreen.tsx')),
  },
  {
    path: '/settings/import',
    title: 'import.title',
    roles: vaultRoles,
    screen: lazy(() => import('./import/ImportScreen.tsx')),
  },
  {
    path: '/settings/personal',
    title: 'personal.title',
    roles: vaultRoles,
    screen: lazy(() => import('./personal/PersonalScreen.tsx')),
  },
  {
    path: '/settings/configuration',
    title: 'configuration.title',
    roles: vaultRoles,
    screen: lazy(() => import('./configuration/ConfigurationScreen.tsx')),
  },
  {
    path: '/handover',
    title: 'handover.title',
    screen: lazy(() => import('./handover/HandoverScreen.tsx')),
  },
  {
    path: '/handover/send',
    title: 'handover.sendTitle',
    screen: lazy(() => import('./handover/SendScreen.tsx')),
  },
  {
    path: '/handover/receive',
    title: 'handover.receiveTitle',
    screen: lazy(() => import('./handover/ReceiveScreen.tsx')),
  },
  {
    path: '/handover/certificate/:id',
    screen: lazy(() => import('./handover/CertificateScreen.tsx')),
  },
  {
    path: '/access',
    title: 'access.title',
    screen: lazy(() => import('./access/AccessScreen.tsx')),
  },
  { path: '/access/:id', screen: lazy(() => import('./access/RequestScreen.tsx')) },
  {
    path: '/signals',
    title: 'signals.title',
    roles: counsellors,
    screen: lazy(() => import('./signals/SignalsScreen.tsx')),
  },
  {
    path: '/annual',
    title: 'annual.title',
    roles: counsellors,
    screen: lazy(() => import('./annual/AnnualScreen.tsx')),
  },
  {
    path: '/breaches',
    title: 'office.breaches',
    screen: lazy(() => import('./office/BreachesScreen.tsx')),
  },
  {
    path: '/settings/benchmarks',
    title: 'benchmarks.title',
    screen: lazy(() => import('./benchmarks/BenchmarksScreen.tsx')),
  },
  {
    path: '/settings/own-system',
    title: 'ownSystem.title',
    screen: lazy(() => import('./own-system/OwnSystemScreen.tsx')),
  },
  {
    path: '/settings/policy',
    title: 'policy.indicators',
    screen: lazy(() => import('./policy/IndicatorsScreen.tsx')),
  },
  {
    path: '/retention',
    title: 'retention.title',
    screen: lazy(() => import('./retention/RetentionScreen.tsx')),
  },
  {
    path: '/help',
    title: 'desk.help',
    roles: vaultRoles,
    screen: lazy(() => import('./help/HelpScreen.tsx')),
  },
  {
    path: '/log',
    title: 'log.title',
    roles: vaultRoles,
    screen: lazy(() => import('./log/LogScreen.tsx')),
  },
  {
    path: '/first-run',
    title: 'firstRun.title',
    roles: vaultRoles,
    screen: lazy(() => import('./first-run/FirstRunScreen.tsx')),
  },
];

/** The screens of a role. */
export const routesOf = (role: VaultRole): readonly DeskRoute[] =>
  routes.filter(({ roles = caseRoles }) => roles.includes(role));

/** The screen that a path is of, as the table of screens calls it. */
export const screenAt = (role: VaultRole, path: string): string | undefined =>
  routesOf(role).find(({ path: pattern }) =>
    new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  )?.path;

/** The screens of a role that have a name, those of the menu first. */
export const namedScreensOf = (role: VaultRole) => {
  const others = routesOf(role).flatMap(({ path, title }) =>
    title === undefined ? [] : [{ path, label: title, icon: PanelTop }],
  );
  return [...menuOf(role), ...others];
};

/** The screens in the menu of a role, in order. */
export const menuOf = (role: VaultRole) =>
  routesOf(role).flatMap(({ path, menu }) => (menu ? [{ path, ...menu }] : []));
