// Numbers that were printed in advertisements and used by thousands (SSA history of SSN misuse).
const ADVERTISED = new Set(['078051120', '219099999']);

/** SSA POMS RM 10201.035: area not 000 or 666, group not 00, serial not 0000. 9xx passes: it holds ITINs and the values reserved for invented people. Undefined where it is not written like an SSN. */
export function ssnStructure(text: string): boolean | undefined {
  const match = /^(\d{3})[- ]?(\d{2})[- ]?(\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, area = '', group = '', serial = ''] = match;
  return (
    area !== '000' && area !== '666' && group !== '00' && serial !== '0000' && !ADVERTISED.has(area + group + serial)
  );
}
