import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import type { startApi } from '../api-under-test';
import { replacedOnce, type CodeMutation } from './mutation';

const root = join(__dirname, '../../../../..');
const src = join(root, 'apps/api/src');

const jsc = {
  target: 'es2023',
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
} as const;

/** The mutated text of a module, run in place of its file; what it imports is what everybody else imports. */
function evaluated({ file, find, replace }: CodeMutation): object {
  const path = join(root, file);
  const text = replacedOnce(readFileSync(path, 'utf8'), find, replace, file);
  const { code } = transformSync(text, {
    filename: path,
    jsc,
    module: { type: 'commonjs' },
    configFile: false,
    swcrc: false,
  });
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- what runs in place of a module asks as a module does
  const requireFrom = (name: string): unknown => require(name.startsWith('.') ? join(dirname(path), name) : name);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is a file of this repository, in this realm
  const body = new Function('require', 'module', 'exports', code) as (...parts: unknown[]) => void;
  body(requireFrom, module, module.exports);
  return module.exports;
}

/** Runs work with a server made of fresh modules, of which one is mutated. Nothing of it stays. */
export async function withMutatedModule(
  mutation: CodeMutation,
  work: (start: typeof startApi, load: (path: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const path = join(root, mutation.file);
  await jest.isolateModulesAsync(async () => {
    // Decorators of the modules that were loaded before stand there; those of the fresh ones must not meet them.
    Reflect.deleteProperty(globalThis, 'TypeGraphQLMetadataStorage');
    jest.doMock(path, () => evaluated(mutation));
    const { startApi: start } = (await import('../api-under-test')) as { startApi: typeof startApi };
    await work(start, (name) => import(join(src, name)));
  });
  jest.dontMock(path);
}
