import { LuwteError } from '../contract/errors.ts';
import type { Printer } from '../desk-options.ts';
import { signalPage } from '../paper/signal-page.ts';
import { writePdf } from '../paper/write-pdf.ts';
import type { SingleHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';
import { readSignals } from './signals.ts';
import { folderOutside } from './target-folder.ts';

/** Answers to the command that writes what was noticed in a year. */
export function signalPaperHandlers({
  vault: vaultNow,
  print,
}: {
  readonly vault: () => OpenVault;
  readonly print: Printer;
}): Pick<SingleHandlers, 'signals.write'> {
  return {
    'signals.write': async ({ year, folder: wanted }) => {
      const vault = vaultNow();
      const { organisation, regime, today } = vault;
      const folder = folderOutside(wanted, vault);
      const signals = readSignals(vault).filter(({ noticedOn }) =>
        noticedOn.startsWith(`${year}-`),
      );
      if (signals.length === 0) throw new LuwteError('signal.none');
      const file = `signalen_${organisation.municipality.code}_${regime}_${year}.pdf`;
      const page = signalPage({ year, signals, organisation, regime, today });
      const record = () => vault.audit('signal.write', 'signal', String(year));
      await writePdf(print, { folder, file, page, record });
      return { folder, file };
    },
  };
}
