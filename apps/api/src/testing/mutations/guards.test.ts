import { startApi } from '../api-under-test';
import { guards } from './guards';
import { openStage, prepareStage } from './stage';

let stage: Awaited<ReturnType<typeof prepareStage>>;
beforeAll(async () => {
  stage = await prepareStage();
});
afterAll(() => stage.drop());

test.each(Object.keys(guards))('%s', async (name) => {
  const opened = await openStage(stage, startApi, (path) => import(`../../${path}`));
  await Promise.resolve(guards[name]?.(opened)).finally(() => opened.close());
});
