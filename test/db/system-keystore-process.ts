import { hasKeystore } from '../../db/keystore.ts';
import { systemKeystore } from '../../db/system-keystore.ts';

// Run in a session that has a keychain: says what it keeps, a line each.
const name = 'test/slot';
console.log(String(await hasKeystore(systemKeystore)));
console.log(String(await systemKeystore.read(name)));
await systemKeystore.keep(name, Buffer.from('half'));
console.log(String(await systemKeystore.read(name)));
await systemKeystore.forget(name);
console.log(String(await systemKeystore.read(name)));
