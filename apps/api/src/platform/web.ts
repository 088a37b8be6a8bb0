import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as files } from 'express';

/** The built web client. Names with a hash keep for ever; every other address is the client's own to route. */
export function webRoutes(root: string): Router {
  const router = Router();
  router.use('/assets', files(join(root, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  router.use(files(root, { index: false, maxAge: '1h' }));
  router.get(/.*/, (request, response, next) => {
    const page = join(root, 'index.html');
    if (!request.accepts('html') || !existsSync(page)) {
      next();
      return;
    }
    response.set('cache-control', 'no-cache').sendFile(page);
  });
  return router;
}
