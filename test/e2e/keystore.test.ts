import { expect, test } from 'vitest';
import { readHeader } from '../../db/header.ts';
import { systemKeystore } from '../../db/system-keystore.ts';
import { passphrase } from '../api/support.ts';
import { hasKeychain, whyNot } from '../keychain-here.ts';
import { input, lock, onPaper, pressButton } from './keys-fixture.ts';
import { focused } from './support/fields.ts';
import { startKeychain } from './support/keychain.ts';
import { expectAccessibleInBothThemes, takePictures } from './support/look.ts';
import { ask, monday, startOn, unlock } from './support/vault.ts';

// One for the file: the library stays connected to the first it finds.
if (hasKeychain) startKeychain();

test.skipIf(!hasKeychain)(
  `a passphrase is bound to a computer with a keychain, and freed again, with the keyboard${whyNot}`,
  async () => {
    const { folder } = await onPaper();
    const desk = await startOn(folder, monday);
    const { page } = desk;
    const { keyboard } = page;
    await unlock(desk);
    await keyboard.press('Control+7');
    await page.getByRole('button', { name: 'Aan deze computer binden' }).press('Enter');
    await expect.poll(() => focused(page)).toBe('current');
    await keyboard.type('niet deze');
    await keyboard.press('Enter');
    await page.getByText('Deze wachtzin past niet.').waitFor();
    await expectAccessibleInBothThemes(page);
    await takePictures(page, 'keys-bind');
    await input(page, 'current').fill(passphrase);
    await keyboard.press('Enter');
    await page.getByText('De wachtzin werkt alleen nog op deze computer').first().waitFor();
    await page.getByText('opent de kluis alleen op de computer waar u dit').waitFor();
    expect((await ask(desk, 'keys.list', {})).isBound).toBe(true);
    await takePictures(page, 'keys-bound');

    await lock(desk);
    await unlock(desk);
    await keyboard.press('Control+7');
    await pressButton(page, 'Van deze computer losmaken');
    await input(page, 'current').fill(passphrase);
    await keyboard.press('Enter');
    await page.getByText('De wachtzin werkt weer op elke computer').first().waitFor();
    expect((await ask(desk, 'keys.list', {})).isBound).toBe(false);
    expect(desk.complaints).toEqual([]);
  },
);

test.skipIf(!hasKeychain)(
  `a vault that is bound to another computer says how to get in${whyNot}`,
  async () => {
    const { folder } = await onPaper();
    const desk = await startOn(folder, monday);
    await unlock(desk);
    await ask(desk, 'keys.bind', { passphrase });
    await desk.close();
    // What is not in its keychain makes a computer another one.
    const header = readHeader(folder);
    const slot = header?.compartments.staff?.slots.find(({ keystore }) => keystore === true);
    await systemKeystore.forget(`${header?.id}/${slot?.id}`);
    const elsewhere = await startOn(folder, monday);
    await elsewhere.page.getByLabel('Wachtzin').fill(passphrase);
    await elsewhere.page.keyboard.press('Enter');
    await elsewhere.page.getByText('alleen op de computer waar dat is ingesteld').waitFor();
    await expectAccessibleInBothThemes(elsewhere.page);
    await takePictures(elsewhere.page, 'keys-bound-elsewhere');
    expect(elsewhere.complaints).toEqual([]);
  },
);
