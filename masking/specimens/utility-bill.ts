import type { Keyed } from '../keyed.ts';
import { EN_US } from '../locales/en-us.ts';
import { STRATEGIES } from '../strategies/index.ts';
import type { Draw } from './specimen.ts';
import { drawElectricityBill } from './utility-bill-electricity.ts';
import { drawWaterBill } from './utility-bill-water.ts';

/** What a bill says; charges in cents, usage in the provider's unit. */
export interface Bill {
  readonly provider: string;
  readonly account: string;
  readonly dates: typeof DATES;
  readonly usage: number;
  readonly charges: readonly (readonly [caption: string, cents: number])[];
  readonly due: number;
}

const DATES = { billed: '2026-03-06', start: '2026-02-03', end: '2026-03-04', due: '2026-03-27' } as const;

export const drawUtilityBill: Draw<'electricity' | 'water'> = (persona, from, layout) =>
  layout === 'electricity' ? drawElectricityBill(persona, electricity(from)) : drawWaterBill(persona, water(from));

function electricity(from: Keyed): Bill {
  const kilowattHours = 310 + from.integer('usage', 640);
  return bill(from, EN_US.lexicon.electricUtilities, kilowattHours, [
    [`Energy charge, ${kilowattHours} kWh at $0.12`, kilowattHours * 12],
    ['Customer charge', 11_50],
    ['Fuel adjustment', Math.round(kilowattHours * 1.4)],
  ]);
}

function water(from: Keyed): Bill {
  const hundredGallons = 28 + from.integer('usage', 60);
  return bill(from, EN_US.lexicon.waterUtilities, hundredGallons, [
    ['Water service', 14_20 + hundredGallons * 31],
    ['Sewer service', 18_75 + hundredGallons * 22],
    ['Storm water', 6_40],
  ]);
}

const bill = (from: Keyed, providers: readonly string[], usage: number, charges: Bill['charges']): Bill => ({
  provider: from.pick('provider', providers),
  account: STRATEGIES.accountNumber.draw(from, 'account'),
  dates: DATES,
  usage,
  charges,
  due: charges.reduce((sum, [, cents]) => sum + cents, 0),
});
