import packageFile from '../package.json' with { type: 'json' };

/** The version of Luwte. */
export const version: string = packageFile.version;
