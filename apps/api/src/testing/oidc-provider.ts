import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface OidcProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** A real OpenID Connect provider on loopback, in a process of its own: it exists as an ES module alone. */
export function startOidcProvider(redirectUri: string): Promise<OidcProvider> {
  const child = spawn(process.execPath, [join(__dirname, 'run-oidc-provider.mjs'), redirectUri], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error(`The provider ended. ${said}`));
    });
    child.stdout.once('data', (text: Buffer) => {
      const stop = () =>
        new Promise<void>((ended) => {
          child.once('close', () => {
            ended();
          });
          child.kill();
        });
      resolve({ issuer: text.toString().trim(), stop });
    });
  });
}
