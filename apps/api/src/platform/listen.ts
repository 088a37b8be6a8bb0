import type { Server } from 'node:http';
import { OperatorError } from './operator-error';

function refusal(error: NodeJS.ErrnoException, port: number): Error {
  const another = `Start on another: PORT=${String(port < 65_535 ? port + 1 : 4000)} npm start`;
  switch (error.code) {
    case 'EADDRINUSE':
      return new OperatorError(`Port ${String(port)} is taken by another program. ${another}`);
    case 'EACCES':
      return new OperatorError(`This user may not listen on port ${String(port)}. ${another}`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new OperatorError('HOST names no address of this machine. Leave it out, or use 127.0.0.1 or 0.0.0.0.');
    default:
      return error;
  }
}

/** Resolves to the address to open in a browser. */
export function listen(http: Server, { port, host }: { port: number; host: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => {
      reject(refusal(error, port));
    });
    http.listen({ port, host }, () => {
      const bound = http.address();
      const shown = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
      resolve(`http://${shown}:${String(typeof bound === 'object' && bound ? bound.port : port)}`);
    });
  });
}
