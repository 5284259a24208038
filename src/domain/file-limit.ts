/** The largest file that is taken, checked before it is opened (OWASP ASVS 5.0, 5.2.1). */
export const MAX_FILE_BYTES = 25_000_000;
