/**
 * IRS individual taxpayer number (IRM 3.21.263, publication 1915): 9xx with a middle of 50–65, 70–88, 90–92 or 94–99;
 * 93 is an adoption number. Undefined where it is no 9xx number, and where its middle is one that is kept for invented people.
 */
export function itinStructure(text: string): boolean | undefined {
  const match = /^9\d{2}[- ]?(\d{2})[- ]?(\d{4})$/.exec(text);
  if (!match) return undefined;
  const middle = Number(match[1]);
  return isGivenOut(middle) ? match[2] !== '0000' : undefined;
}

const isGivenOut = (middle: number): boolean =>
  (middle >= 50 && middle <= 65) || (middle >= 70 && middle <= 88) || (middle >= 90 && middle <= 99);
