import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import { post } from '../ask.mjs';
import { inTurn } from '../rounds.mjs';

const QUERY = `{
  mentorships(first: 50) {
    edges { node {
      id kind state
      started { on precision }
      ended { on precision }
      mentor { person { id name stage stageYear } stageThen }
      mentee { person { id name stage stageYear } stageThen }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const CONNECTIONS = 10;
const SECONDS = 4;
export const ROSTER_ROUNDS = { rounds: 5, warmUp: 1 };

const body = JSON.stringify({ query: QUERY });

export function askRoster({ url, cookie }) {
  return post(`${url}/graphql`, body, cookie);
}

export function requestsPerSecond({ url, cookie }) {
  return async () => {
    const headers = { 'content-type': 'application/json', cookie };
    const options = { method: 'POST', headers, body, connections: CONNECTIONS, duration: SECONDS };
    const result = await autocannon({ url: `${url}/graphql`, ...options });
    const failed = result.errors + result.non2xx + result.timeouts;
    if (failed > 0) throw new Error(`${failed} requests of the roster failed.`);
    return result['2xx'] / result.duration;
  };
}

/** A page of 50 mentorships with both people, over ten connections; first both must give the same answer. */
export async function rosterRow({ say, inBig, rosterPeer }) {
  const [ours, peer] = await Promise.all([inBig, rosterPeer].map(askRoster));
  if (!isDeepStrictEqual(ours, peer)) throw new Error('The two rosters differ: they cannot be compared.');
  if (ours.data.mentorships.edges.length !== 50) throw new Error('The roster has no full page.');
  say(`roster: ${ROSTER_ROUNDS.rounds} rounds of ${SECONDS} s for each side`);
  const rates = await inTurn({ ours: requestsPerSecond(inBig), peer: requestsPerSecond(rosterPeer) }, ROSTER_ROUNDS);
  return { name: 'roster/node-pg', ...rates, unit: 'requests/s', goal: '≥ 0.4' };
}
