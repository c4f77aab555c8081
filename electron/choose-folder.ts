import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { programOnPath } from './browser.ts';

interface Dialog {
  /** The whole path: a name is also sought in the folder one stands in, where anything may lie. */
  readonly program: string;
  readonly arguments: readonly string[];
}

const title = 'Luwte';

/** Programs that a Linux desktop may have. */
const onLinux = [
  { name: 'zenity', arguments: ['--file-selection', '--directory', `--title=${title}`] },
  { name: 'kdialog', arguments: ['--title', title, '--getexistingdirectory', '.'] },
];

const onMac: Dialog = {
  program: '/usr/bin/osascript',
  arguments: ['-e', `POSIX path of (choose folder with prompt "${title}")`],
};

const onWindows: Dialog = {
  program: win32.join(
    process.env.SystemRoot ?? 'C:\\Windows',
    'System32/WindowsPowerShell/v1.0/powershell.exe',
  ),
  arguments: [
    '-NoProfile',
    '-STA',
    '-Command',
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Windows.Forms;' +
      ' $d = New-Object System.Windows.Forms.FolderBrowserDialog;' +
      " if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath }",
  ],
};

/** The program of the system that lets somebody choose a folder; null when there is none. */
export function folderDialog(): Dialog | null {
  if (process.platform === 'darwin') return onMac;
  if (process.platform === 'win32') return onWindows;
  for (const { name, arguments: given } of onLinux) {
    const program = programOnPath(name);
    if (program !== null) return { program, arguments: given };
  }
  return null;
}

/** Lets the user choose a folder; null when the dialog was closed. */
export function chooseFolderWith(dialog: Dialog): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(dialog.program, [...dialog.arguments], { windowsHide: true }, (error, stdout) => {
      const folder = stdout.replace(/\r?\n$/, '');
      resolve(error !== null || folder === '' ? null : folder);
    });
  });
}
