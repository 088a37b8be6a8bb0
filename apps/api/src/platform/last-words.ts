import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from './log';

/** For an address that nothing answers. Express' own answer would repeat the address and replace the headers. */
export const nothingThere: RequestHandler = (_request, response) => {
  response.status(404).json({ message: 'There’s nothing here.' });
};

/** For whatever went wrong before an answer was begun. Express' own would show the stack outside production. */
export function somethingWrong(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error);
    if (status === 500) log.error({ err: error }, 'a request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    const message = status === 500 ? 'Something went wrong on our side.' : 'This request cannot be answered.';
    response.status(status).json({ message });
  };
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
