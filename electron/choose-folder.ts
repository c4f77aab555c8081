import { execFile } from 'node:child_process';
import { programOnPath } from './browser.ts';

interface Dialog {
  readonly program: string;
  readonly arguments: readonly string[];
}

const title = 'Luwte';

const onLinux: readonly Dialog[] = [
  { program: 'zenity', arguments: ['--file-selection', '--directory', `--title=${title}`] },
  { program: 'kdialog', arguments: ['--title', title, '--getexistingdirectory', '.'] },
];

const onMac: Dialog = {
  program: 'osascript',
  arguments: ['-e', `POSIX path of (choose folder with prompt "${title}")`],
};

const onWindows: Dialog = {
  program: 'powershell.exe',
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
  return onLinux.find(({ program }) => programOnPath(program) !== null) ?? null;
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
