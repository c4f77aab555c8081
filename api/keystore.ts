export { systemKeystore } from '../db/system-keystore.ts';
