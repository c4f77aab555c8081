/** What a downloaded file can turn out to be, when it is checked with the key of the publisher. */
export const versionVerdicts = [
  /** It is what the publisher signed. */
  'genuine',
  /** The publisher signed a list, and this file is not in it: changed, cut off, or of another version. */
  'notListed',
  /** There is a list, signed with another key, or changed after it was signed. */
  'otherKey',
  /** It was signed by the publisher, and is no list of one version. */
  'badList',
  /** No list with a signature stands beside it. */
  'noList',
  /** This build knows no publisher: nothing can be told. */
  'noPublisher',
  /** The file cannot be read. */
  'unreadable',
] as const;
/** What a downloaded file can turn out to be. */
export type VersionVerdict = (typeof versionVerdicts)[number];

/** How a version stands to the one that runs. */
export const versionAges = ['older', 'same', 'newer'] as const;
/** How a version stands to the one that runs. */
export type VersionAge = (typeof versionAges)[number];
