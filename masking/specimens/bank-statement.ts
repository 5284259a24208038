import { drawLedger } from '../ledger.ts';
import { drawInAndOutStatement } from './bank-statement-in-and-out.ts';
import { drawRunningBalanceStatement } from './bank-statement-running-balance.ts';
import type { Draw } from './specimen.ts';

export const drawBankStatement: Draw<'running-balance' | 'in-and-out'> = (persona, from, layout) => {
  const ledger = drawLedger(persona, from);
  return layout === 'running-balance'
    ? drawRunningBalanceStatement(persona, ledger)
    : drawInAndOutStatement(persona, ledger);
};
