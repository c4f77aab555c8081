import {
  AArrowDown,
  AArrowUp,
  ALargeSmall,
  ArrowLeft,
  ArrowRight,
  CircleHelp,
  DatabaseBackup,
  Ellipsis,
  EyeOff,
  FileCheck,
  FilePlus2,
  FileText,
  FolderCheck,
  FolderOpen,
  FolderX,
  Gavel,
  Handshake,
  IdCard,
  Keyboard,
  Languages,
  ListPlus,
  Lock,
  type LucideIcon,
  MessageCircle,
  Moon,
  NotebookPen,
  PencilLine,
  Printer,
  Save,
  Search,
  Send,
  Share,
  Sun,
  SunMoon,
  UsersRound,
} from 'lucide-react';
import { caseRoles, type VaultRole } from '../../domain/compartment.ts';
import type { MessageKey } from '../locales/index.tsx';

/** With what an action stands together, in the palette and in the help on keys. */
export const actionGroups = ['case', 'desk', 'move', 'look', 'part'] as const;
/** With what an action stands together. */
export type ActionGroup = (typeof actionGroups)[number];

/** Something that the desk can do. */
export interface DeskAction {
  readonly does: MessageKey;
  readonly group: ActionGroup;
  /** Its keys as `tinykeys` reads them, the one that is shown first. */
  readonly keys?: readonly string[];
  /** What is shown of keys that another part binds; left out, the first of its own. */
  readonly shown?: string;
  /** Its sign in the palette; left out, it is not in there. */
  readonly icon?: LucideIcon;
  /** Who has it; left out, everybody. */
  readonly roles?: readonly VaultRole[];
}

/**
 * Everything that the desk can do from anywhere, or that a screen, a list or a form of it can do, with
 * its keys. The palette, the help on keys, what is bound, and what buttons show are made of this table.
 * Never `Ctrl+Alt`, which types characters on keyboards used here, nor `Insert` or `CapsLock`, which
 * belong to screen readers.
 */
const table = {
  caseNote: { does: 'desk.act_note', group: 'case', icon: NotebookPen, roles: caseRoles },
  caseContact: { does: 'desk.act_contact', group: 'case', icon: MessageCircle, roles: caseRoles },
  caseTask: { does: 'desk.act_task', group: 'case', icon: ListPlus, roles: caseRoles },
  caseMeasure: { does: 'desk.act_measure', group: 'case', icon: Gavel, roles: caseRoles },
  caseCorrect: { does: 'desk.act_correct', group: 'case', icon: PencilLine, roles: caseRoles },
  caseConsent: { does: 'desk.act_consent', group: 'case', icon: FileCheck, roles: caseRoles },
  caseDisclose: { does: 'desk.act_disclose', group: 'case', icon: Share, roles: caseRoles },
  caseSheet: { does: 'desk.act_policeSheet', group: 'case', icon: FileText, roles: caseRoles },
  caseColleague: { does: 'desk.act_colleague', group: 'case', icon: UsersRound, roles: caseRoles },
  caseClose: { does: 'desk.act_close', group: 'case', icon: FolderCheck, roles: caseRoles },
  caseReopen: { does: 'desk.act_reopen', group: 'case', icon: FolderOpen, roles: caseRoles },
  casePrint: { does: 'desk.act_casePrint', group: 'case', icon: Printer, roles: caseRoles },

  palette: { does: 'desk.key_palette', group: 'desk', keys: ['$mod+k'] },
  caseMenu: {
    does: 'desk.act_caseMenu',
    group: 'desk',
    keys: ['$mod+.'],
    icon: Ellipsis,
    roles: caseRoles,
  },
  newReport: {
    does: 'desk.act_newReport',
    group: 'desk',
    keys: ['$mod+n'],
    icon: FilePlus2,
    roles: caseRoles,
  },
  search: { does: 'desk.act_search', group: 'desk', keys: ['$mod+f'], icon: Search },
  save: { does: 'desk.act_save', group: 'desk', keys: ['$mod+s'], icon: Save },
  print: { does: 'desk.act_print', group: 'desk', keys: ['$mod+p'], icon: Printer },
  handOver: { does: 'desk.act_handOver', group: 'desk', icon: Send, roles: caseRoles },
  release: { does: 'desk.act_release', group: 'desk', icon: Handshake, roles: caseRoles },
  overview: { does: 'desk.act_overview', group: 'desk', icon: FileText, roles: caseRoles },
  rulesCard: { does: 'desk.act_rulesCard', group: 'desk', icon: IdCard, roles: caseRoles },
  backup: { does: 'desk.act_backup', group: 'desk', icon: DatabaseBackup },
  lock: { does: 'desk.act_lock', group: 'desk', keys: ['$mod+l'], icon: Lock },
  hide: { does: 'desk.act_hide', group: 'desk', keys: ['F9'], icon: EyeOff },
  manual: { does: 'desk.act_manual', group: 'desk', keys: ['F1'], icon: CircleHelp },
  keyHelp: {
    does: 'desk.act_keyHelp',
    group: 'desk',
    keys: ['$mod+/', '$mod+Shift+/'],
    icon: Keyboard,
  },

  back: { does: 'desk.act_back', group: 'move', keys: ['Alt+ArrowLeft'], icon: ArrowLeft },
  forward: { does: 'desk.act_forward', group: 'move', keys: ['Alt+ArrowRight'], icon: ArrowRight },
  leaveCase: {
    does: 'desk.act_leaveCase',
    group: 'move',
    keys: ['$mod+w'],
    icon: FolderX,
    roles: caseRoles,
  },
  screens: { does: 'desk.key_screens', group: 'move', shown: 'Ctrl+1 … 9' },
  nextPane: { does: 'desk.key_nextPane', group: 'move', keys: ['F6'] },
  previousPane: { does: 'desk.key_previousPane', group: 'move', keys: ['Shift+F6'] },

  textBigger: {
    does: 'desk.act_textBigger',
    group: 'look',
    shown: 'Ctrl++',
    icon: AArrowUp,
  },
  textSmaller: {
    does: 'desk.act_textSmaller',
    group: 'look',
    shown: 'Ctrl+−',
    icon: AArrowDown,
  },
  textUsual: {
    does: 'desk.act_textUsual',
    group: 'look',
    shown: 'Ctrl+0',
    icon: ALargeSmall,
  },
  language: { does: 'desk.act_language', group: 'look', icon: Languages },
  light: { does: 'desk.act_light', group: 'look', icon: Sun },
  dark: { does: 'desk.act_dark', group: 'look', icon: Moon },
  systemTheme: { does: 'desk.act_systemTheme', group: 'look', icon: SunMoon },

  submit: { does: 'desk.key_submit', group: 'part', shown: 'Ctrl+Enter' },
  mark: { does: 'desk.key_mark', group: 'part', shown: 'Ctrl+M', roles: caseRoles },
  undo: { does: 'desk.key_undo', group: 'part', shown: 'Ctrl+Z' },
  redo: { does: 'desk.key_redo', group: 'part', shown: 'Ctrl+Shift+Z, Ctrl+Y' },
  list: { does: 'desk.key_list', group: 'part', shown: '↑ ↓ PgUp PgDn Home End' },
  openRow: { does: 'desk.key_openRow', group: 'part', shown: 'Enter', roles: caseRoles },
  beside: { does: 'desk.key_beside', group: 'part', shown: 'Space', roles: caseRoles },
  letters: { does: 'desk.key_letters', group: 'part', shown: 'T N M C /', roles: caseRoles },
  escape: { does: 'desk.key_escape', group: 'part', shown: 'Esc' },
} as const satisfies Readonly<Record<string, DeskAction>>;

/** The name of an action. */
export type ActionId = keyof typeof table;

/** The table, read as what each row of it may have. */
export const deskActions: Readonly<Record<ActionId, DeskAction>> = table;

/** The actions of a role, in the order of the table. */
export const actionsOf = (role: VaultRole): readonly (DeskAction & { readonly id: ActionId })[] =>
  // Safe: the keys of a literal object are exactly its keys.
  (Object.keys(table) as ActionId[])
    .map((id) => ({ id, ...deskActions[id] }))
    .filter(({ roles }) => roles === undefined || roles.includes(role));

const named: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** The keys of an action as they stand on the keyboard, `Ctrl+K`; undefined when it has none. */
export function keysOf(id: ActionId): string | undefined {
  const { keys, shown } = deskActions[id];
  return (
    shown ??
    keys?.[0]
      ?.split('+')
      .map((key) => named[key] ?? (key.length === 1 ? key.toUpperCase() : key))
      .join('+')
  );
}

/** The keys that go to a screen of the menu, counted from 0. */
export const screenKeys = (place: number): string => `Ctrl+${place + 1}`;
