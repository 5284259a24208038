/** A document's text fit for a terminal: a text layer may hold escapes that move the cursor, and marks that turn the writing round. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
