import { join } from 'node:path';

/** Something that electron-builder fills in for each target. */
const filled = (name) => `$\{${name}}`;

/** The name of a file that is made, with what tells it from others of its kind. */
const nameWith = (told) =>
  `luwte-${filled('version')}-${filled('os')}-${filled('arch')}${told}.${filled('ext')}`;

/**
 * What packages of Luwte are made of, for electron-builder. Nothing is published and nothing updates
 * itself: who installs a newer version checks it with the key of the publisher (docs/administration.md).
 * @type {import('electron-builder').Configuration}
 */
export const configuration = {
  appId: 'nl.luwte.desk',
  productName: 'Luwte',
  copyright: 'EUPL-1.2',
  artifactName: nameWith(''),
  publish: null,
  forceCodeSigning: false,
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  asar: true,
  // A binary cannot be loaded from inside an archive.
  asarUnpack: ['**/*.node'],
  electronLanguages: ['nl', 'en-US'],
  files: [
    'package.json',
    'dist/**',
    '!**/*.{md,ts,mts,cts,map}',
    '!node_modules/node-addon-api{,/**}',
    '!node_modules/better-sqlite3/{deps,src}{,/**}',
    '!node_modules/better-sqlite3/binding.gyp',
    '!node_modules/better-sqlite3/prebuilds/*',
    `node_modules/better-sqlite3/prebuilds/${filled('platform')}-${filled('arch')}.node`,
  ],
  extraFiles: [{ from: join(import.meta.dirname, '../LICENSE'), to: 'LICENSE' }],
  // The switches of Electron's own program, turned before it is signed.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  win: { target: ['nsis', 'portable', 'msi'] },
  // Both are programs for Windows: with one name the second would take the place of the first.
  portable: { artifactName: nameWith('-portable') },
  nsis: {
    artifactName: nameWith('-setup'),
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: false,
    deleteAppDataOnUninstall: false,
    installerLanguages: ['nl_NL', 'en_US'],
  },
  msi: { perMachine: true, oneClick: false },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.business',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    // Needs the name and the password of an Apple account in the environment; without them it is skipped.
    notarize: true,
  },
  linux: {
    target: ['AppImage', 'deb', 'rpm'],
    category: 'Office',
    maintainer: 'Luwte <noreply@luwte.example>',
    synopsis: 'The desk of a confidential counsellor',
  },
};
