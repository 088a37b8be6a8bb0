import { strToU8, Zip, ZipDeflate } from 'fflate';
import { Router, type Response } from 'express';
import type { ContextFactory } from '../../platform/create-context';
import type { Logger } from '../../platform/log';
import { isFromOwnPage } from '../../platform/own-pages';
import type { RequestContext } from '../../platform/request-context';
import { collectOwnData } from './collect-own-data';
import { ownDataPage } from './own-data-page';

/** `POST /me/export` answers a ZIP of all that Chiron gives a person of themselves. */
export function ownDataExport(contextFor: ContextFactory, log: Logger): Router {
  const router = Router();
  router.post('/export', async (request, response) => {
    try {
      const context = await contextFor(request, response);
      if (!context.actor) return void response.status(401).json({ message: 'Sign in first.' });
      // A form of another site cannot set a header.
      if (request.headers['x-chiron-export'] !== '1' || !isFromOwnPage(request.headers))
        return void response
          .status(403)
          .json({ message: 'Ask from Chiron itself, with the header x-chiron-export: 1.' });
      await send({ ...context, actor: context.actor }, response);
    } catch (error) {
      log.error({ err: error }, 'an export of own data failed');
      if (response.headersSent) return void response.destroy();
      response.status(500).json({ message: 'Something went wrong on our side. Nothing was changed.' });
    }
  });
  return router;
}

async function send(context: RequestContext, response: Response): Promise<void> {
  const { actor, database, now } = context;
  const data = await collectOwnData(context);
  await database.writing(null, ({ audit }) => audit.record('account.exported', { accountId: actor.accountId }));
  const madeAt = now();
  response.set({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="chiron-my-data.zip"',
    'cache-control': 'no-store',
  });
  const files = {
    'index.html': ownDataPage(data, madeAt),
    'data.json': JSON.stringify({ madeAt, personId: actor.personId, ...data }, null, 2),
  };
  zipInto(response, files);
}

const PIECE = 64 * 1024;

/** Sends each piece as soon as it is packed. */
function zipInto(response: Response, files: Readonly<Record<string, string>>): void {
  const zip = new Zip((error, piece, isLast) => {
    if (error) return void response.destroy(error);
    response.write(piece);
    if (isLast) response.end();
  });
  for (const [name, text] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    const bytes = strToU8(text);
    for (let at = 0; at < bytes.length; at += PIECE)
      file.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  }
  zip.end();
}
