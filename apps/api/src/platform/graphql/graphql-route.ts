import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router, type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import type { ContextFactory } from '../create-context';
import { isFromElsewhere } from '../origin';
import type { OpenContext } from '../request-context';

const MOST_BYTES = 100_000;

/** `/graphql`: JSON of at most 100 kB, from our own pages or from a program, answered as GraphQL whatever is wrong. */
export function graphqlRoute(
  apollo: ApolloServer<OpenContext>,
  contextFor: ContextFactory,
  publicUrl: string | undefined,
): Router {
  const router = Router();
  router.use(
    refuseElsewhere(publicUrl),
    express.json({ limit: MOST_BYTES, type: ['application/json', 'application/graphql-response+json'] }),
    unreadable,
    expressMiddleware(apollo, { context: ({ req, res }) => contextFor(req, res) }),
  );
  return router;
}

function refuseElsewhere(publicUrl: string | undefined): RequestHandler {
  return (request, response, next) => {
    response.set('cache-control', 'no-store');
    if (!isFromElsewhere(request.headers, publicUrl)) {
      next();
      return;
    }
    answer(
      response,
      403,
      'Another site’s page asked this. Ask from Chiron itself, or from a program.',
      'FORBIDDEN_ORIGIN',
    );
  };
}

/** The parser's refusals, in words of ours: its own would quote the body. */
const unreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  switch (status) {
    case 413:
      answer(response, 413, 'This request is larger than 100 kB. Ask for less at once.', 'PAYLOAD_TOO_LARGE');
      return;
    case 415:
      answer(response, 415, 'Send JSON in UTF-8, plain or compressed with gzip.', 'BAD_REQUEST');
      return;
    case 400:
      answer(response, 400, 'This is not JSON. Send an object with “query” and “variables”.', 'BAD_REQUEST');
      return;
    default:
      next(error);
  }
};

function answer(response: Response, status: number, message: string, code: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
