import { createHash } from 'node:crypto';
import { ApplicationForm } from '../../src/domain/application.ts';
import { randomOf } from './random.ts';

/** What reading a document does: waits and reads it, refuses it, fails at the first try, ends its reader, never ends, or ends the whole worker, once or each time. */
export type Order = 'read' | 'refuse' | 'fail-once' | 'die' | 'hang' | 'kill-once' | 'kill';

export interface Paper {
  readonly file: string;
  readonly order: Order;
  readonly bytes: Uint8Array;
}

/** What is handed in, all of it decided by the seed and a number: whoever submits again after a kill hands in the same. */
export interface ChaosPacket {
  readonly key: string;
  readonly form: ApplicationForm;
  readonly papers: readonly Paper[];
}

export interface Load {
  readonly seed: number;
  /** Documents in all; each packet holds one to three. */
  readonly documents: number;
  /** How many of a thousand documents are not simply read. */
  readonly faulty?: Partial<Record<Order, number>>;
  /** About how large a document is. */
  readonly bytes?: number;
}

export function packetOf({ seed, faulty = {}, bytes = 600 }: Load, number: number): ChaosPacket {
  const random = randomOf(seed * 100_003 + number);
  const mark = markOf(seed, number);
  const form = ApplicationForm.parse({
    schema: 'docket.application.v1',
    reference: mark('reference'),
    receivedOn: '2026-03-31',
    applicant: {
      fullName: mark('Ægir "Quote" Name'),
      email: `${mark('mail')}@example.test`,
      address: mark('1 Backslash\\Street'),
      phone: mark('+1 555'),
    },
  });
  const papers = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, position) => {
    const order = orderBy(random() * 1_000, faulty);
    const orders = JSON.stringify({ order, ms: 20 + Math.floor(random() * 60), says: mark(`value ${position}`) });
    const padding = mark(`ink ${position} `).repeat(1 + Math.floor((bytes * (0.5 + random())) / 50));
    return { file: `${mark(`file${position}`)}.pdf`, order, bytes: Buffer.from(`%PDF-chaos\n${orders}\n${padding}`) };
  });
  return { key: `chaos-${seed}-${number}`, form, papers };
}

/** The packets of a load: as many as hold its documents. */
export function packetsOf(load: Load): number {
  let documents = 0;
  let number = 0;
  while (documents < load.documents) documents += packetOf(load, number++).papers.length;
  return number;
}

/** What a document orders its reader to do. */
export function ordersOf(bytes: Uint8Array): { readonly order: Order; readonly ms: number; readonly says: string } {
  const [, orders = ''] = Buffer.from(bytes).toString().split('\n', 2);
  return JSON.parse(orders);
}

/** Every personal value of a packet, as far as it stands in text. */
export function canariesOf({ form, papers }: ChaosPacket): string[] {
  return [
    form.reference,
    ...Object.values(form.applicant ?? {}),
    ...papers.flatMap(({ file, bytes }) => [file, ordersOf(bytes).says]),
  ];
}

/** A value that cannot come up by chance. */
const markOf = (seed: number, number: number) => (what: string) =>
  `${what} ${createHash('sha256').update(`${seed} ${number} ${what}`).digest('hex').slice(0, 20)}`;

function orderBy(chance: number, faulty: Partial<Record<Order, number>>): Order {
  let below = 0;
  for (const [order, share] of Object.entries(faulty)) {
    below += share;
    if (chance < below) return order as Order; // the keys of a record of orders
  }
  return 'read';
}
