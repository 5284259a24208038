import { join } from 'node:path';
import type { ActorId, ApplicationId } from '../domain/ids.ts';
import { bytesOf } from './read-file.ts';
import type { Packet } from './read-packet.ts';
import { type SubmitPorts, submitApplication } from './submit-application.ts';

export interface SubmitPacketPorts extends Omit<SubmitPorts, 'admit'> {
  /** `from` says where the bytes lie, so that the manifest above them counts. */
  readonly admit: (bytes: Uint8Array, from: string) => Promise<void>;
}

/** Hands in a packet folder. */
export function submitPacket(
  { folder, form, files }: Packet,
  by: { readonly maker: ActorId; readonly idempotencyKey?: string },
  { admit, ...ports }: SubmitPacketPorts,
): Promise<ApplicationId> {
  return submitApplication(
    {
      ...by,
      form,
      files: files.map(({ file, path, declaredType }) => ({
        file,
        bytes: () => bytesOf(path),
        ...(declaredType && { declaredType }),
      })),
    },
    { ...ports, admit: (bytes) => admit(bytes, join(folder, 'documents')) },
  );
}
