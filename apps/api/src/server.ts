import { createServer, type Server } from 'node:http';
import express, { type Express } from 'express';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { oauthRoutes } from './features/api-client';
import { auditDownload } from './features/audit';
import { keepReminding, letterJobs } from './features/letters';
import { keepErasing, ownDataExport } from './features/own-data';
import { importUploads, keepForgetting } from './features/staff-import';
import { signOnRoutes } from './features/sign-on';
import { Background } from './platform/background';
import type { Config } from './platform/config';
import { createContextFactory, originOf, type ContextFactory } from './platform/create-context';
import { Database } from './platform/database';
import { createApollo } from './platform/graphql/apollo';
import { graphqlRoute } from './platform/graphql/graphql-route';
import { readPersistedOperations } from './platform/graphql/persisted-operations';
import { healthRoutes, type Readiness } from './platform/health';
import { nothingThere, somethingWrong } from './platform/last-words';
import { Worker } from './platform/jobs';
import type { Logger } from './platform/log';
import { smtpPost, type MailConfig } from './platform/mail';
import { refuseForeignKey } from './platform/secrets';
import { securityHeaders } from './platform/security-headers';
import { webRoutes } from './platform/web';
import { schema } from './schema';

export type ServerConfig = Pick<Config, 'port' | 'publicUrl' | 'trustProxy' | 'demo' | 'webRoot' | 'poolSize'> & {
  readonly key: Buffer;
  /** Where the embedded database keeps its data. */
  readonly dataFolder?: string;
  readonly mail?: MailConfig | null;
  /** A test does the jobs itself, when it is time for them. */
  readonly idle?: boolean;
};

export interface RunningServer {
  readonly http: Server;
  /** The door that this server's requests go through, for jobs of the same process and for tests. */
  readonly database: Database;
  /** Does jobs and sends letters. */
  readonly worker: Worker;
  close(): Promise<void>;
}

const DRAIN_MS = 4_000;
/** Who sends slowly on purpose is let go: the head of a request within 20 s, all of an upload within 15 minutes. */
const PATIENCE = { headersTimeout: 20_000, requestTimeout: 15 * 60_000, keepAliveTimeout: 10_000 };

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
  background.begin((signal) => keepErasing(database, log, signal));
  const worker = workerOf({ config, database, log });
  if (!config.idle) {
    background.begin((signal) => worker.keepWorking(signal));
    background.begin((signal) => keepReminding(database, originOf(config), signal));
  }
  const contextFor = createContextFactory({ database, config, key: config.key, log, background });
  const apollo = createApollo(schema, log, readPersistedOperations(config.webRoot));
  await apollo.start();
  const app = createApp({ config, dataSource, readiness });
  app.use('/graphql', graphqlRoute(apollo, contextFor, config.publicUrl));
  openRoutes(app, { config, database, contextFor, log });
  const http = createServer(PATIENCE, app);
  const close = async () => {
    readiness.draining = true;
    await drain(http);
    await background.stop();
    await apollo.stop();
    await dataSource.destroy();
  };
  return { http, database, worker, close };
}

interface RouteParts {
  readonly config: ServerConfig;
  readonly database: Database;
  readonly contextFor: ContextFactory;
  readonly log: Logger;
}

/** All that is not GraphQL: files in and out, sign-on, tokens, and the web client. */
function openRoutes(app: Express, { config, database, contextFor, log }: RouteParts): void {
  app.use('/imports', importUploads(contextFor, log, config.publicUrl));
  app.use(oauthRoutes({ database, publicUrl: config.publicUrl, log }));
  app.use('/me', ownDataExport(contextFor, log));
  app.use('/audit.csv', auditDownload(contextFor, log));
  app.use('/sign-on', signOnRoutes({ contextFor, config, log }));
  app.use(webRoutes(config.webRoot));
  app.use(nothingThere, somethingWrong(log));
}

/** Every job that may be enqueued has its handler here, by name. */
function workerOf({ config, database, log }: { config: ServerConfig; database: Database; log: Logger }): Worker {
  const handlers = { ...letterJobs(originOf(config)) };
  return new Worker({ database, handlers, post: config.mail ? smtpPost(config.mail) : null, log });
}

function createApp(parts: { config: ServerConfig; dataSource: DataSource; readiness: Readiness }): Express {
  const app = express();
  app.set('trust proxy', parts.config.trustProxy);
  app.disable('x-powered-by');
  app.disable('etag'); // a hash of each answer to a POST, which nobody asks back
  app.use(securityHeaders(parts.config.publicUrl));
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
