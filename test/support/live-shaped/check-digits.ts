// Written anew from the standards, not taken from the source: what is tested must not vouch for itself.

/** ISO 13616. */
export function ibanFrom(country: string, bban: string): string {
  let rest = 0;
  for (const sign of `${bban}${country}00`)
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return country + String(98 - rest).padStart(2, '0') + bban;
}

/** The digit that makes the whole pass Luhn. */
export function withLuhn(stem: string): string {
  for (let last = 0; last < 10; last++) {
    let sum = last;
    for (let back = 1; back <= stem.length; back++) {
      const digit = Number(stem.at(-back));
      sum += back % 2 === 1 ? Math.floor((2 * digit) / 10) + ((2 * digit) % 10) : digit;
    }
    if (sum % 10 === 0) return stem + last;
  }
  throw new RangeError('No digit closes it');
}

/** ABA: 3, 7, 1 over nine digits. */
export function withAba(eight: string): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = [...eight].map(Number);
  return eight + ((1000 - 3 * (a + d + g) - 7 * (b + e + h) - (c + f)) % 10);
}

/** ISO 7064 MOD 11,10, of German tax numbers. */
export function withIso7064(ten: string): string {
  let product = 10;
  for (const digit of ten) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return ten + ((11 - product) % 10);
}

/** ICAO 9303-3: 7, 3, 1. */
export function zoneDigit(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    sum += (sign === '<' ? 0 : Number.parseInt(sign, 36)) * (at % 3 === 0 ? 7 : at % 3 === 1 ? 3 : 1);
  }
  return String(sum % 10);
}

/** Two machine-readable lines of a passport. */
export function passportZone(
  state: string,
  holder: { surname: string; givenName: string; number: string; born: string; sex: string; expires: string },
): string {
  const plain = (name: string): string => name.toUpperCase().replaceAll(/[^A-Z]/g, '<');
  const short = (date: string): string => date.slice(2).replaceAll('-', '');
  const code = state === 'DEU' ? 'D<<' : state;
  const first = `P<${code}${plain(holder.surname)}<<${plain(holder.givenName)}`.padEnd(44, '<').slice(0, 44);
  const number = holder.number.padEnd(9, '<') + zoneDigit(holder.number.padEnd(9, '<'));
  const born = short(holder.born) + zoneDigit(short(holder.born));
  const expires = short(holder.expires) + zoneDigit(short(holder.expires));
  const rest = `${'<'.repeat(14)}0`;
  const whole = zoneDigit(number + born + expires + rest);
  return `${first}\n${number}${code}${born}${holder.sex}${expires}${rest}${whole}`;
}
