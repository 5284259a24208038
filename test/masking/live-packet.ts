import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyed } from '../../masking/keyed.ts';
import { EN_US } from '../../masking/locales/en-us.ts';
import { td3 } from '../../masking/mrz.ts';
import { drawPersona, type Persona } from '../../masking/persona.ts';
import { drawSaying, type Says } from '../../masking/says.ts';
import { SPECIMENS, type SpecimenType } from '../../masking/specimens/index.ts';
import { type LiveShaped, liveShaped } from '../support/live-shaped.ts';

/** Somebody whose papers could be real, drawn with our layouts; only ever in memory and in folders that a test deletes. */
export function livePersona(seed: number): { readonly persona: Persona; readonly raw: readonly string[] } {
  const live = liveShaped(seed, 'USA');
  const employer = liveShaped(seed + 1000, 'USA');
  const base = drawPersona(keyed(`live ${seed}`), `live-${seed}`, EN_US);
  const persona: Persona = {
    ...base,
    ...{ givenNames: live.givenName, surname: live.surname, fullName: live.fullName, sex: live.sex },
    ...{ dateOfBirth: live.dateOfBirth, nationality: 'USA', nationalId: live.nationalId },
    ...{ phone: live.phone, email: live.email, address: addressOf(base, live) },
    employer: { ...base.employer, name: employer.companyName, ein: employer.taxId ?? '' },
    bank: { ...base.bank, accountNumber: live.accountNumber, routingNumber: live.routingNumber ?? '' },
    passport: { ...base.passport, number: live.documentNumber, personalNumber: '', mrz: zoneOf(base, live) },
  };
  const raw = [
    ...[live.givenName, live.surname, live.nationalId, live.phone.slice(2), live.email, live.documentNumber],
    ...[live.address.split(',')[0] ?? '', employer.companyName, employer.taxId ?? '', live.accountNumber],
  ];
  return { persona, raw: raw.filter((value) => value.length > 3) };
}

function addressOf({ address }: Persona, live: LiveShaped): Persona['address'] {
  const [street = '', ...town] = live.address.split(', ');
  return { ...address, lines: [street, town.join(', ')] };
}

const zoneOf = ({ passport: { expiryDate } }: Persona, live: LiveShaped): readonly string[] =>
  td3({
    ...{ state: 'USA', nationality: 'USA', surname: live.surname, givenNames: live.givenName, sex: live.sex },
    ...{ documentNumber: live.documentNumber, dateOfBirth: live.dateOfBirth, expiryDate, personalNumber: '' },
  });

/** What layouts would take from the lexica of invented people. */
const [office, provider] = [liveShaped(3001, 'USA'), liveShaped(3002, 'USA')];
const FIELDS: { readonly [Type in SpecimenType]?: Says['fields'] } = {
  passport: { issuingState: 'USA', nationality: 'USA', personalNumber: null, placeOfBirth: office.surname },
  'utility-bill': { provider: provider.companyName },
  w2: { employerAddress: office.address },
};

/** A paper as an office of its country would give it out. */
export async function livePaper(type: SpecimenType, persona: Persona): Promise<Uint8Array> {
  const { draw, layouts } = SPECIMENS[type];
  const says = { fields: FIELDS[type] ?? {}, print: persona.locale.print };
  const { bytes } = await drawSaying(says, () => draw(persona, keyed('live paper').at(persona.id), layouts[0]));
  return bytes;
}

/** Writes a packet folder. */
export async function writePacket(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
  form: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, 'documents', name), bytes);
  const application = { schema: 'docket.application.v1', reference: 'case', country: 'USA', receivedOn: '2026-03-31' };
  await writeFile(join(folder, 'application.json'), JSON.stringify({ ...application, ...form }));
}
