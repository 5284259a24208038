import { exec, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { promises as dns, lookup } from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import net, { connect, createServer } from 'node:net';
import tls from 'node:tls';
import { isMainThread, parentPort } from 'node:worker_threads';

/** Every way out of a process that JavaScript has, none of which goes further than this machine. Plain JavaScript, as a thread loads it. */
const PLACE = { host: '127.0.0.1', port: 4999 };
const heard = (emitter, event) => new Promise((resolve, reject) => emitter.once(event, resolve).once('error', reject));
const WAYS = {
  connect: () => heard(connect(PLACE), 'connect'),
  socket: () => heard(new net.Socket().connect(PLACE.port, PLACE.host), 'connect'),
  listen: () => heard(createServer().listen(0, PLACE.host), 'listening'),
  tls: () => heard(tls.connect(PLACE), 'connect'),
  http: () => heard(http.get(PLACE), 'response'),
  http2: () => heard(http2.connect(`http://${PLACE.host}:${PLACE.port}`), 'connect'),
  fetch: () => fetch(`http://${PLACE.host}:${PLACE.port}`),
  datagram: () => new Promise((resolve) => createSocket('udp4').send('x', PLACE.port, PLACE.host, resolve)),
  lookup: () => new Promise((resolve) => lookup('localhost', resolve)),
  resolve: () => dns.resolve4('localhost'),
  resolver: () => new dns.Resolver().resolve4('localhost'),
  binding: () => process.binding('tcp_wrap'),
  exec: () => heard(exec('true'), 'exit'),
  spawnSync: () => spawnSync('true'),
};

/** How each way ended: the code of its error, or `open`. */
export async function reached() {
  const ends = {};
  for (const [way, go] of Object.entries(WAYS)) {
    ends[way] = await new Promise((resolve) => resolve(go())).then(
      () => 'open',
      (error) => error.code ?? error.cause?.code ?? error.name,
    );
  }
  return ends;
}

if (!isMainThread) reached().then((ends) => parentPort.postMessage(ends));
