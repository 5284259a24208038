// `npm run samples`: makes samples/ again, and pins the key that signed it where anything changed.
import { fileURLToPath } from 'node:url';
import { regenerateSamples } from '../masking/samples.ts';
import { openReader } from '../src/reading/index.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const reader = await openReader({ processes: 2 });
try {
  const result = await regenerateSamples(at('samples'), at('masking/samples-key.ts'), reader);
  console.log(
    result === 'same'
      ? 'samples/ is as it should be.'
      : 'samples/ was made again and signed; commit it together with masking/samples-key.ts.',
  );
} finally {
  await reader.close();
}
