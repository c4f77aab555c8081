/** The beginning of a checksum: enough to compare at a glance. */
export const shortened = (checksum: string) => `${checksum.slice(0, 12)}…`;
