/** The page of SQLCipher 4. */
export const PAGE_BYTES = 4096;
