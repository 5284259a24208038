const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Whether two numbers are the same; of one whose beginning the document masks, its last four to six characters decide. */
export function sameIdentifier(a: string, b: string): boolean {
  const [short, long] = plain(a).length <= plain(b).length ? [plain(a), plain(b)] : [plain(b), plain(a)];
  return short === long || (short.length >= 4 && short.length <= 6 && long.endsWith(short));
}

/** Numbers of different systems (an SSN and a passport's personal number) can both be right: only alike shapes are compared. */
export const alikeIdentifiers = (a: string, b: string): boolean => sameIdentifier(a, b) || shapeOf(a) === shapeOf(b);

const shapeOf = (text: string): string => plain(text).replace(/\d/g, '9').replace(/[A-Z]/g, 'A');
