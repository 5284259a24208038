import type { Draw, Specimen } from '../specimen.ts';
import { drawCheque } from './cheque.ts';
import { drawDenseGrid } from './dense-grid.ts';
import { drawPaySlipLetter } from './letter.ts';
import { drawMinimal } from './minimal.ts';
import { drawNumbered } from './numbered.ts';
import { drawRates } from './rates.ts';
import { type Slip, slipOf } from './slip.ts';
import { drawEarningsStatement } from './table.ts';
import { drawThreeColumns } from './three-columns.ts';

export const PAY_SLIP_LAYOUTS = [
  'table',
  'letter',
  'three-columns',
  'dense-grid',
  'rates',
  'numbered',
  'cheque',
  'minimal',
] as const;
type Layout = (typeof PAY_SLIP_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, (slip: Slip) => Promise<Specimen>>> = {
  table: drawEarningsStatement,
  letter: drawPaySlipLetter,
  'three-columns': drawThreeColumns,
  'dense-grid': drawDenseGrid,
  rates: drawRates,
  numbered: drawNumbered,
  cheque: drawCheque,
  minimal: drawMinimal,
};

export const drawPaySlip: Draw<Layout> = (persona, _from, layout) => DRAW[layout](slipOf(persona));
