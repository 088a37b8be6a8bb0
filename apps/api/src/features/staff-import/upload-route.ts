import { ensureOpen, FILE_ROLES, type FileRole } from '@chiron/domain/import';
import { Refusal } from '@chiron/domain/refusal';
import { Router, type Request } from 'express';
import { GraphQLError } from 'graphql';
import type { Tenant } from '../../platform/database';
import type { ContextFactory } from '../../platform/create-context';
import type { Logger } from '../../platform/log';
import { isFromElsewhere } from '../../platform/origin';
import type { RequestContext } from '../../platform/request-context';
import { MOST_BYTES } from '../import';
import { textOnly } from './file-kind';
import { factsOf, findImport, importKey, type ImportKey } from './import-view';
import { keepBytes } from './stored-file';

/** An answer that is not "yes", in words for whoever sent the file. */
class NotTaken extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** `POST /imports/:id?role=people|mentorships&name=people.csv` with the file as its body. */
export function importUploads(contextFor: ContextFactory, log: Logger, publicUrl: string | undefined): Router {
  const router = Router();
  router.post('/:id', async (request, response) => {
    try {
      refuseForgery(request, publicUrl);
      const context = await contextFor(request, response);
      if (!context.actor) throw new NotTaken(401, 'Sign in first.');
      const file = await take({ ...context, actor: context.actor }, request);
      response.status(201).json(file);
    } catch (error) {
      const { status, message } = answerTo(error);
      // A request whose body was read to its end counts as destroyed as well.
      const isBrokenOff = request.destroyed && !request.complete;
      if (status === 500 && !isBrokenOff) log.error({ err: error }, 'an upload failed');
      if (isBrokenOff || response.headersSent) return;
      // What is left of the body is not read: the connection ends with this answer.
      if (!request.complete) response.set('connection', 'close');
      response.status(status).json({ message });
    }
  });
  return router;
}

/** Another site's page can make a browser send the cookie along, but not this header; and the browser says where it is. */
function refuseForgery({ headers }: Request, publicUrl: string | undefined): void {
  if (headers['x-chiron-upload'] !== '1' || isFromElsewhere(headers, publicUrl))
    throw new NotTaken(403, 'Send the file from Chiron itself, with the header x-chiron-upload: 1.');
}

async function take(
  context: RequestContext,
  request: Request,
): Promise<{ role: FileRole; name: string; size: number }> {
  const key = importKey(context, String(request.params['id']));
  const { role, name } = named(request);
  const { database, now } = context;
  await database.reading(key.institutionId, async (tenant) => {
    ensureOpen(factsOf(await findImport(tenant, key)), now());
  });
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge();
  let size = 0;
  await keepBytes(database, key, role, textOnly(bounded(request), notOfThisKind), async (tenant, upload) => {
    ensureOpen(factsOf(await findImport(tenant, key, true)), now());
    size = upload.size;
    await putInPlace(tenant, key, { role, name, ...upload });
  });
  return { role, name, size };
}

function named({ query }: Request): { role: FileRole; name: string } {
  const role = FILE_ROLES.find((one) => one === query['role']);
  if (!role) throw new NotTaken(400, `role: say ${FILE_ROLES.join(' or ')}.`);
  const name = typeof query['name'] === 'string' ? query['name'].replace(/[\p{C}/\\]+/gu, '').trim() : '';
  if (name === '' || name.length > 255) throw new NotTaken(400, 'name: give the file a name of 1 to 255 characters.');
  return { role, name };
}

const notOfThisKind = (advice: string) => new NotTaken(415, advice);
const tooLarge = () => new NotTaken(413, 'The file is larger than 1 GB. Split it.');

/** Express ends a request that the client breaks off with an error; what says nothing of its length is counted. */
async function* bounded(request: Request): AsyncGenerator<Buffer> {
  let size = 0;
  // A refusal half-way must leave the request in a state to be answered.
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge();
    yield chunk;
  }
}

interface Upload {
  readonly role: FileRole;
  readonly name: string;
  readonly id: string;
  readonly size: number;
}

/** The file is whole: it takes the place of an earlier one of its role, and what was checked is to be checked anew. */
async function putInPlace(
  { query }: Tenant,
  { institutionId, id }: ImportKey,
  { role, name, id: upload, size }: Upload,
): Promise<void> {
  await query(
    `delete from import_file_chunk c using import_file f
      where f.institution_id = $1 and f.import_id = $2 and f.role = $3
        and c.institution_id = $1 and c.import_id = $2 and c.role = $3 and c.upload_id = f.upload_id`,
    [institutionId, id, role],
  );
  await query(
    `insert into import_file (institution_id, import_id, role, name, size, upload_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (institution_id, import_id, role) do update set name = excluded.name, size = excluded.size, upload_id = excluded.upload_id`,
    [institutionId, id, role, name, size, upload],
  );
  await query(
    `update import set state = 'UPLOADING', report = null, fault = null, progress = 0, updated_at = now() where institution_id = $1 and id = $2`,
    [institutionId, id],
  );
  await query('delete from import_finding where institution_id = $1 and import_id = $2', [institutionId, id]);
}

function answerTo(error: unknown): { status: number; message: string } {
  if (error instanceof NotTaken) return { status: error.status, message: error.message };
  if (error instanceof Refusal) return { status: 409, message: error.message };
  if (error instanceof GraphQLError && error.extensions['code'] === 'NOT_FOUND')
    return { status: 404, message: error.message };
  return { status: 500, message: 'Something went wrong on our side. Nothing was changed.' };
}
