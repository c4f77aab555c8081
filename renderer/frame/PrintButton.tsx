import { Printer } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { keysOf } from './actions.ts';
import { type Acts, useOffer } from './acts.tsx';

const print = () => window.print();
const printing: Acts = { print };

/** Prints the sheet that is on the screen; so do the keys for it, as long as this button is there. */
export function PrintButton({
  kind = 'secondary',
  children,
}: {
  readonly kind?: 'primary' | 'secondary';
  readonly children: string;
}) {
  useOffer(printing);
  return (
    <Button kind={kind} icon={Printer} onPress={print} keys={keysOf('print')}>
      {children}
    </Button>
  );
}
