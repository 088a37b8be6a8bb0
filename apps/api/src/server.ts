import { createServer, type Server } from 'node:http';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { importUploads, keepForgetting } from './features/staff-import';
import { Background } from './platform/background';
import type { Config } from './platform/config';
import { createContextFactory } from './platform/create-context';
import { Database } from './platform/database';
import { createApollo, graphqlRoute } from './platform/graphql/apollo';
import { healthRoutes, type Readiness } from './platform/health';
import type { Logger } from './platform/log';
import { refuseForeignKey } from './platform/secrets';
import { webRoutes } from './platform/web';
import { schema } from './schema';

export type ServerConfig = Pick<Config, 'port' | 'publicUrl' | 'demo' | 'webRoot' | 'poolSize'> & {
  readonly key: Buffer;
  /** Where the embedded database keeps its data. */
  readonly dataFolder?: string;
};

export interface RunningServer {
  readonly http: Server;
  /** The door that this server's requests go through, for jobs of the same process and for tests. */
  readonly database: Database;
  close(): Promise<void>;
}

const DRAIN_MS = 4_000;

/** Everything behind one port: GraphQL, health and the web client. It does not listen yet. */
export async function buildServer(options: {
  config: ServerConfig;
  appUrl: string;
  log: Logger;
}): Promise<RunningServer> {
  const { config, appUrl, log } = options;
  const dataSource = createDataSource(appUrl, config.poolSize);
  await dataSource.initialize();
  const database = new Database(dataSource);
  await refuseForeignKey(database, config.key);
  const readiness: Readiness = { draining: false };
  const background = new Background(log);
  background.begin((signal) => keepForgetting(database, signal));
  const contextFor = createContextFactory({ database, config, key: config.key, log, background });
  const apollo = createApollo(schema, log);
  await apollo.start();
  const app = createApp({ config, dataSource, readiness });
  app.use('/graphql', graphqlRoute(apollo, contextFor));
  app.use('/imports', importUploads(contextFor, log));
  app.use(webRoutes(config.webRoot));
  const http = createServer(app);
  const close = async () => {
    readiness.draining = true;
    await drain(http);
    await background.stop();
    await apollo.stop();
    await dataSource.destroy();
  };
  return { http, database, close };
}

function createApp(parts: { config: ServerConfig; dataSource: DataSource; readiness: Readiness }): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag'); // a hash of each answer to a POST, which nobody asks back
  app.use(
    helmet({
      strictTransportSecurity: parts.config.publicUrl?.startsWith('https:') ?? false,
      contentSecurityPolicy: {
        directives: {
          'script-src': ["'self'"],
          'worker-src': ["'self'", 'blob:'],
          'img-src': ["'self'", 'data:', 'blob:'],
          'upgrade-insecure-requests': null,
        },
      },
    }),
  );
  app.use(healthRoutes(parts.dataSource, parts.readiness));
  return app;
}

/** Lets requests that are under way finish; idle connections go at once, the rest when the time is up. */
async function drain(http: Server): Promise<void> {
  if (!http.listening) return;
  const closed = new Promise<void>((resolve) => {
    http.close(() => {
      resolve();
    });
  });
  http.closeIdleConnections();
  const timeUp = setTimeout(() => {
    http.closeAllConnections();
  }, DRAIN_MS);
  await closed;
  clearTimeout(timeUp);
}
