import { join } from 'node:path';
import {
  exportPublicKey,
  loadPlan,
  type Mask,
  openMaskedKey,
  publicHalf,
  type RawFile,
  type RawReader,
  readMaskingKey,
  readSigningKey,
  sealWhatIsClean,
} from '../../masking/index.ts';
import { assembleLocal } from '../assemble.ts';
import { type Environment, readConfig, userDataFolder } from '../config.ts';
import { Failure } from '../domain/failure.ts';
import { newApplicationId, newDocumentId } from '../domain/ids.ts';
import { summarise } from '../domain/page.ts';
import { COMPARISONS } from '../pipeline/equality/index.ts';
import type { PageRenderer } from '../pipeline/ports.ts';
import { readDocument } from '../pipeline/read-document.ts';
import { type LocalPorts, readLocalFile } from '../services/read-file.ts';
import { listPackets, type PacketFile, readPacket } from '../services/read-packet.ts';

/** The pipeline as masking needs it: what it reads of real packets, and what it takes for the same. */
export function rawReaderOf(ports: LocalPorts & { readonly renderer: PageRenderer }): RawReader {
  const { reader, renderer } = ports;
  return {
    list: listPackets,
    async read(folder) {
      const { form, files } = await readPacket(folder);
      const read: RawFile[] = [];
      for (const file of files) read.push(await rawFile(file, ports));
      return { form, files: read };
    },
    async reread(copy) {
      const id = newDocumentId();
      const document = { id, application: newApplicationId(), file: 'copy', sha256: '', blob: id };
      const { pages, extractions } = await readDocument(document, { ...ports, blobs: { open: async () => copy } });
      return { pages: pages.map(summarise), extractions };
    },
    pages: { pages: (bytes) => reader.pages(bytes), image: (...asked) => renderer.image(...asked) },
    same: (attribute, a, b) => COMPARISONS[attribute].same(a, b),
  };
}

async function rawFile({ path, file, declaredType }: PacketFile, ports: LocalPorts): Promise<RawFile> {
  const { outcome, extractions } = await readLocalFile(path, file, ports);
  return {
    status: outcome.status,
    ...(outcome.refusal && { refusal: outcome.refusal.code }),
    ...(declaredType !== undefined && { declaredType }),
    pages: outcome.pages,
    extractions,
  };
}

/** What masking works with. The zone comes first: nothing is opened, nor any key looked at, anywhere but in production. */
export async function assembleMasking(
  env: Environment,
  planFile?: string,
): Promise<Omit<Mask, 'input' | 'out' | 'expiresOn'> & { readonly publicKey: string; close(): Promise<void> }> {
  const { zone, maskingKeyFile, signingKeyFile } = readConfig(env);
  if (zone !== 'production') throw new Failure('zone.not-production');
  const key = await readMaskingKey(maskingKeyFile);
  const ports = await assembleLocal(env);
  const { types, renderer, close } = ports;
  try {
    const plan = loadPlan(types, planFile);
    const keys = join(userDataFolder(env), 'keys');
    const signingKey = signingKeyFile ? await readSigningKey(signingKeyFile) : await openMaskedKey(keys);
    const reader = rawReaderOf(ports);
    const seal = sealWhatIsClean(key, signingKey, reader.pages);
    return { reader, renderer, types, plan, key, seal, publicKey: exportPublicKey(publicHalf(signingKey)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
