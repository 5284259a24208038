const UNUSED_PREFIXES = /^(?:BG|GB|KN|NK|NT|TN|ZZ)/;

/** A UK National Insurance number (HMRC NIM39110): prefix letters in use, six digits, suffix A to D. QQ passes: HMRC keeps it for examples. Undefined where it is not written like one. */
export function ninoStructure(text: string): boolean | undefined {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{6}[A-Z]$/.test(compact)) return undefined;
  if (/^QQ\d{6}[A-D]$/.test(compact)) return true;
  return /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(compact) && !UNUSED_PREFIXES.test(compact);
}
