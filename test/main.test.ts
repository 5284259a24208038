import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startService } from '../src/main.ts';
import { configFor, newDataFolder } from './support/service.ts';

describe('the service', () => {
  it('answers on this machine’s own address alone, and frees its folder when it stops', async () => {
    const config = configFor(newDataFolder());
    for (const _start of ['first', 'second']) {
      const service = await startService(config, { api: true, workers: true });
      expect(service.address).toMatch(/^http:\/\/127\.0\.0\.1:/);
      expect(await (await fetch(`${service.address}/v1/status`)).json()).toMatchObject({ zone: 'masked', failed: [] });
      await service.stop();
      await expect(fetch(`${service.address}`)).rejects.toThrow();
    }
  });

  it('names the setting where its port is taken, and leaves the folder free', async () => {
    const config = configFor(newDataFolder());
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startService({ ...config, port }, { api: true, workers: true })).rejects.toMatchObject({
      code: 'config.invalid',
      problems: [{ at: 'DOCKET_PORT' }],
    });
    await new Promise((resolve) => other.close(resolve));
    await (await startService({ ...config, port }, { api: true, workers: true })).stop();
  });
});
