import { z } from 'zod';
import type { GateReport } from './report.ts';

/** What a manifest keeps of the gate's look at a dataset. */
export const GateRecord = z.strictObject({
  scanners: z.record(z.string(), z.number()),
  /** Canaries by scanner and channel: planted and found. */
  canaries: z.array(
    z.strictObject({ scanner: z.string(), channel: z.string(), planted: z.number().int(), found: z.number().int() }),
  ),
  figures: z.record(z.string(), z.number()),
});
export type GateRecord = z.infer<typeof GateRecord>;

export function gateRecordOf({ scanners, canaries, figures }: GateReport): GateRecord {
  const rows = new Map<string, GateRecord['canaries'][number]>();
  for (const { scanner, channel, planted, found } of canaries) {
    const row = rows.get(`${scanner} ${channel}`) ?? { scanner, channel, planted: 0, found: 0 };
    rows.set(`${scanner} ${channel}`, { ...row, planted: row.planted + planted, found: row.found + found });
  }
  return { scanners, canaries: [...rows.values()], figures: { ...figures } };
}
