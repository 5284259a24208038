import { createHash, randomBytes } from 'node:crypto';
import { fileObjects } from '../../src/store/objects/files.ts';

/** Writes objects into the folder of its argument until it is killed, several at once, and says the name of each that was acknowledged: the hash of its bytes. */
const objects = await fileObjects(process.argv[2] ?? '');
await Promise.all(Array.from({ length: 4 }, writeForEver));

async function writeForEver(): Promise<never> {
  for (;;) {
    const bytes = randomBytes(400_000);
    const name = `app/${createHash('sha256').update(bytes).digest('hex')}`;
    await objects.write(name, bytes);
    process.stdout.write(`${name}\n`);
  }
}
