import { apart, type Run } from '../layout.ts';

/** A column of the table of movements, told by its caption. `valued`: the day from which interest counts. */
export type Column = 'date' | 'valued' | 'description' | 'amount' | 'in' | 'out' | 'balance';

const HEADS: readonly (readonly [RegExp, Column])[] = [
  [
    /^(value date|valued?|valuta|wert(stellung)?|date de valeur|valeur|date valeur|fecha valor|f\.? valor|valor)$/i,
    'valued',
  ],
  [
    /^((posting |transaction |trans\.? |post |booking )?date|datum|buchung(stag|sdatum)?|bu\.?tag|date( d.?)?( op[ée]ration| comptable)?|f(echa|ec)?\.?( ?(de )?(la )?oper(aci[oó]n)?\.?)|fecha|day)$/i,
    'date',
  ],
  [
    /^(deposits?|credits?|paid in|money in|additions|in|haben|gutschrift(en)?|eing[äa]nge?|cr[ée]dits?|abonos?|ingresos?|haber|recettes)( \(.*\)|\/.*)?$/i,
    'in',
  ],
  [
    /^(withdrawals?|debits?|paid out|money out|payments|subtractions|out|soll|belastung(en)?|lastschrift(en)?|ausg[äa]nge?|d[ée]bits?|cargos?|adeudos?|gastos?|debe|d[ée]penses|charges|checks?|cheques?)( \(.*\)|\/.*)?$/i,
    'out',
  ],
  [/^(amount|betrag|umsatz|montant|importe)( \(?[A-Z]{3}\)?| in .*)?$/i, 'amount'],
  [/(balance|saldo|kontostand|solde)( \(?[A-Z]{3}\)?)?$/i, 'balance'],
  [
    /^(description|details?|transactions?|particulars|payee|reference|memo|verwendungszweck|buchungstext|vorgang|text|beschreibung|libell[ée]|op[ée]rations?|nature|d[ée]tail|concepto|descripci[oó]n|movimiento|detalle)/i,
    'description',
  ],
];

export interface Head {
  readonly column: Column;
  readonly left: number;
  readonly right: number;
}

/** The heads of a table of movements, if this row is its head: it names a date, and an amount or balance. Two captions may stand so near that they were taken for one run. */
export function headsIn(runs: readonly Run[]): Head[] {
  const heads = runs.flatMap(captionsIn);
  const columns = new Set(heads.map(({ column }) => column));
  const hasAmounts = columns.has('amount') || columns.has('in') || columns.has('out') || columns.has('balance');
  return columns.has('date') && hasAmounts && heads.length >= 3 ? heads : [];
}

function captionsIn({ words, text, left, right }: Run): Head[] {
  const whole = columnOf(text);
  if (whole) return [{ column: whole, left, right }];
  for (let cut = 1; cut < words.length; cut++) {
    const [one, other] = [words.slice(0, cut), words.slice(cut)];
    const columns = [one, other].map((part) => columnOf(part.map((word) => word.text).join(' ')));
    if (!columns[0] || !columns[1]) continue;
    return [one, other].map((part, at) => ({
      column: columns[at] ?? 'description',
      left: Math.min(...part.map((word) => word.left)),
      right: Math.max(...part.map((word) => word.right)),
    }));
  }
  return [];
}

/** A rule beside a head is read as a letter. */
const columnOf = (text: string): Column | undefined =>
  HEADS.find(([caption]) => caption.test(text.trim().replace(/\s[|Il]$/, '')))?.[1];

/** The column of numbers that a run stands in: days of value look like amounts, `02.02`. */
export const columnAt = (run: Run, heads: readonly Head[]): Column | undefined =>
  heads
    .filter(({ column }) => column !== 'date' && column !== 'description')
    .sort((a, b) => apart(run, a) - apart(run, b))[0]?.column;

/** A heading that says whether what follows came in or went out. */
export function sectionOf(runs: readonly Run[]): 'in' | 'out' | undefined {
  const [only, ...more] = runs;
  if (!only || more.length > 0) return undefined;
  const column = columnOf(only.text.replace(/^(other|electronic|total|atm|and|&|\s)+/i, '').trim());
  return column === 'in' || column === 'out' ? column : undefined;
}
