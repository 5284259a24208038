import dgram from 'node:dgram';
import dns from 'node:dns';
import inspector from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { deny } from './deny.mjs';

/**
 * Loaded first in a supervised process and in each of its threads: whatever a document makes a library do, it reaches
 * nobody. http, tls, fetch and WebSocket all end in `Socket.connect`. Machine code could still call the system itself:
 * keep the whole service from the network where that matters (deploy/).
 */
deny(net.Socket.prototype, ['connect']);
deny(net.Server.prototype, ['listen']);
deny(dgram.Socket.prototype, ['bind', 'connect', 'send', 'addMembership']);
const asks = (name) => /^(lookup|resolve|reverse)/.test(name);
for (const place of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  const names = [place, Object.getPrototypeOf(place)].flatMap((one) => Object.getOwnPropertyNames(one));
  deny(place, names.filter(asks));
}
deny(inspector, ['open']);
deny(process, ['binding']); // Node's own way around all of these
syncBuiltinESMExports();
