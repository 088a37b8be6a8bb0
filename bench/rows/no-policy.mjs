import { isDeepStrictEqual } from 'node:util';
import { inTurn } from '../rounds.mjs';
import { personOf } from '../seed.mjs';
import { askOverview, QUESTIONS, timing } from './lineage.mjs';
import { askRoster, requestsPerSecond, ROSTER_ROUNDS } from './roster.mjs';

const GOAL = '≤ 1.5';

async function rosterRow(walled, open) {
  const answers = await Promise.all([askRoster(walled), askRoster(open)]);
  if (!isDeepStrictEqual(...answers)) throw new Error('The rosters with and without policies differ.');
  const rates = await inTurn({ ours: requestsPerSecond(walled), peer: requestsPerSecond(open) }, ROSTER_ROUNDS);
  const [ours, peer] = [1000 / rates.ours, 1000 / rates.peer];
  return { name: 'roster/no-policy', ours, peer, unit: 'ms a request', goal: GOAL };
}

async function lineageRow(walled, open, small) {
  const question = QUESTIONS['lineage-7000'];
  const asked = { ...question, id: await personOf(small, question.focus) };
  const answers = await Promise.all([askOverview(walled, asked), askOverview(open, asked)]);
  if (!isDeepStrictEqual(...answers)) throw new Error('The lineages with and without policies differ.');
  const people = (server) => async (one) => (await askOverview(server, one)).lineageOverview.ids.length;
  const sides = {
    ours: timing('Chiron', asked, people(walled)),
    peer: timing('Chiron without policies', asked, people(open)),
  };
  return { name: 'lineage-7000/no-policy', ...(await inTurn(sides, question.rounds)), unit: 'ms', goal: GOAL };
}

/** What the walls cost: the same requests to the same server over the same rows, once without policies. */
export async function noPolicyRows({ say, small, inSmall, inOpen }) {
  say('no-policy: the roster, then the line of 7,000');
  return [await rosterRow(inSmall, inOpen), await lineageRow(inSmall, inOpen, small)];
}
