import type { Draw, Specimen } from '../specimen.ts';
import { drawAnnualBill } from './annual.ts';
import { drawBigNumberBill } from './big-number.ts';
import { type Bill, billFor } from './bill.ts';
import { drawCouncilBill } from './council.ts';
import { drawElectricityBill } from './electricity.ts';
import { drawInvoiceBill } from './invoice.ts';
import { drawPaymentSlipBill } from './payment-slip.ts';
import type { Service } from './tariffs.ts';
import { drawTelephoneBill } from './telephone.ts';
import { drawTwoColumnBill } from './two-columns.ts';
import { drawWaterBill } from './water.ts';

export const UTILITY_BILL_LAYOUTS = [
  'electricity',
  'water',
  'two-columns',
  'telephone',
  'council',
  'payment-slip',
  'big-number',
  'annual',
  'invoice',
] as const;
type Layout = (typeof UTILITY_BILL_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, readonly [Service, (bill: Bill) => Promise<Specimen>]>> = {
  electricity: ['electricity', drawElectricityBill],
  water: ['water', drawWaterBill],
  'two-columns': ['gas', drawTwoColumnBill],
  telephone: ['telephone', drawTelephoneBill],
  council: ['municipal', drawCouncilBill],
  'payment-slip': ['water', drawPaymentSlipBill],
  'big-number': ['electricity', drawBigNumberBill],
  annual: ['gas', drawAnnualBill],
  invoice: ['electricity', drawInvoiceBill],
};

export const drawUtilityBill: Draw<Layout> = (persona, from, layout) => {
  const [service, draw] = DRAW[layout];
  return draw(billFor(service, persona, from));
};
