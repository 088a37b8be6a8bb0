import { loadChiron, silentLog } from './bundle.mjs';

/** Chiron's server as production runs it: the same parts as main, over a database that stands already. */
const { buildServer } = loadChiron();
const port = Number(process.env.PORT);
const config = { port, demo: false, webRoot: '/nonexistent', poolSize: 10, trustProxy: 0, key: Buffer.alloc(32, 7) };
const server = await buildServer({ config, appUrl: process.env.BENCH_APP_URL, log: silentLog() });
server.http.listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
