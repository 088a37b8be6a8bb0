import { askGraphql } from '../ask.mjs';
import { openWalks } from '../peers/walk.mjs';
import { inTurn, timed } from '../rounds.mjs';
import { personOf } from '../seed.mjs';

const CARDS = `query ($id: ID!, $up: Int!, $down: Int!, $first: Int!) {
  lineage(personId: $id, up: $up, down: $down, first: $first) {
    total
    places { key generation moreMentors moreMentees person { id name stage stageYear bornYear diedYear organisation } }
    links { mentor mentee known { kind startYear endYear endOpen status mentorshipId } }
  }
}`;

const OVERVIEW = `query ($id: ID!, $up: Int!, $down: Int!, $first: Int!) {
  lineageOverview(personId: $id, up: $up, down: $down, first: $first) {
    total ids names generations stages linkMentors linkMentees linkKinds linkStatuses
  }
}`;

/** The questions; `focus` is a person's number in the seed. */
export const QUESTIONS = {
  'lineage-10': {
    focus: 6160,
    up: 2,
    down: 2,
    first: 10,
    detail: true,
    people: 10,
    rounds: { rounds: 100, warmUp: 20 },
  },
  'lineage-500': {
    focus: 7000,
    up: 0,
    down: 40,
    first: 10_000,
    detail: false,
    people: 500,
    rounds: { rounds: 60, warmUp: 10 },
  },
  'lineage-7000': {
    focus: 0,
    up: 0,
    down: 40,
    first: 10_000,
    detail: false,
    people: 7000,
    rounds: { rounds: 25, warmUp: 5 },
    alsoSmall: true,
    alsoByHand: true,
  },
};

const globalId = (id) => Buffer.from(`Person:${id}`).toString('base64url');

/** Times one way of asking; whoever answers with fewer people than the seed has is not measured but refused. */
export function timing(who, question, ask) {
  return () =>
    timed(async () => {
      const found = await ask(question);
      if (found !== question.people) throw new Error(`${who} found ${found} people, not ${question.people}.`);
    });
}

export function askOverview(server, { id, up, down, first }) {
  return askGraphql(server, OVERVIEW, { id: globalId(id), up, down, first });
}

async function overHttp(server, { id, up, down, first, detail }) {
  if (!detail) return (await askOverview(server, { id, up, down, first })).lineageOverview.ids.length;
  return (await askGraphql(server, CARDS, { id: globalId(id), up, down, first })).lineage.places.length;
}

async function measured(question, { small, big, inSmall, inBig, asApp, asSuperuser }) {
  const here = { ...question, id: await personOf(big, question.focus) };
  const there = { ...question, id: await personOf(small, question.focus) };
  const sides = {
    ours: timing('Chiron', here, (asked) => overHttp(inBig, asked)),
    bare: timing('The bare SQL', here, asApp.guarded),
    ...(question.alsoSmall && { small: timing('Chiron', there, (asked) => overHttp(inSmall, asked)) }),
    ...(question.alsoByHand && { byHand: timing('The hand-written SQL', here, asSuperuser.byHand) }),
  };
  return await inTurn(sides, question.rounds);
}

/** Whole requests through HTTP against the bare SQL, in the database of 1 million people; and against that of 10 thousand. */
export async function lineageRows(stage) {
  const walks = { asApp: await openWalks(stage.big.appUrl), asSuperuser: await openWalks(stage.big.superuserUrl) };
  const rows = [];
  try {
    for (const [name, question] of Object.entries(QUESTIONS)) {
      stage.say(`${name}: ${question.rounds.rounds} rounds`);
      const { ours, bare, small, byHand } = await measured(question, { ...stage, ...walks });
      rows.push({ name: `${name}/sql`, ours, peer: bare, unit: 'ms', goal: '≤ 2' });
      if (small) rows.push({ name: 'lineage-1m/10k', ours, peer: small, unit: 'ms', goal: '≤ 1.2' });
      if (byHand) rows.push({ name: 'walk/hand-sql', ours: bare, peer: byHand, unit: 'ms', goal: null });
    }
  } finally {
    await walks.asApp.end();
    await walks.asSuperuser.end();
  }
  return rows;
}
