import { test } from 'vitest';
import { showKeys } from './keys-fixture.ts';
import { expectAccessibleInBothThemes, takePictures } from './support/look.ts';
import { startLocked } from './support/vault.ts';

process.env.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nowhere';

test.skipIf(process.platform !== 'linux')(
  'a computer without a keychain says so, and offers nothing',
  async () => {
    const desk = await startLocked('counsellor_staff');
    await showKeys(desk, 'en');
    await desk.page.getByText('This computer has no keychain').waitFor();
    await desk.page
      .getByRole('button', { name: 'Bind to this computer' })
      .waitFor({ state: 'detached' });
    await expectAccessibleInBothThemes(desk.page);
    await takePictures(desk.page, 'keys-no-keychain');
  },
);
