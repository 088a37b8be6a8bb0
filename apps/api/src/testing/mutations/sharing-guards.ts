import { toGlobalId } from '@chiron/domain/ids';
import { newId } from '../../platform/database';
import type { Somebody } from '../world';
import type { Guard } from './sql-guards';
import { asking, type Stage } from './stage';

const PERSON = 'query ($id: ID!) { person(id: $id) { name } }';

async function isSeen(stage: Stage, personId: string, who: Somebody): Promise<boolean> {
  const { errors } = await asking(stage, PERSON, { id: toGlobalId('Person', personId) }, who);
  return errors === undefined;
}

/** The school shows its people to the hospital; answers with the agreement. */
async function agreed({ api, cast: { school, hospital } }: Stage): Promise<string> {
  const { database } = api.server;
  const id = newId();
  await database.writing(school, ({ query }) =>
    query(
      `insert into sharing_agreement (id, giver_id, recipient_id, purpose, categories, terms, starts_on, proposed_by, proposed_at)
       values ($1, $2, $3, 'LINEAGE', '{PEOPLE}', '', '2025-01-01', $2, now())`,
      [id, school, hospital],
    ),
  );
  for (const side of [school, hospital])
    await database.writing(side, ({ query }) =>
      query('insert into agreement_side (institution_id, agreement_id, signed_at) values ($1, $2, now())', [side, id]),
    );
  return id;
}

async function consented({ api, cast: { school, hospital } }: Stage, personId: string, revoked: Date | null = null) {
  await api.server.database.for(personId).writing(school, ({ query }) =>
    query(
      `insert into consent (institution_id, id, person_id, recipient_id, purpose, categories, signed_at, revoked_at)
       values ($1, $2, $3, $4, 'LINEAGE', '{PEOPLE}', now(), $5)`,
      [school, newId(), personId, hospital, revoked],
    ),
  );
}

/** What agreements, consents and blocks hold. Petra is a resident of the school, whom no consent needs to name. */
export const sharingGuards: Readonly<Record<string, Guard>> = {
  'a partner sees a student by consent alone': async (stage) => {
    const { peer, student, mate, matron, hidden } = stage.cast;
    await agreed(stage);
    await consented(stage, student.personId);
    await consented(stage, mate.personId, new Date());
    const seen = [peer, student, mate].map(({ personId }) => isSeen(stage, personId, matron));
    expect(await Promise.all(seen)).toEqual([true, true, false]);
    expect(await isSeen(stage, hidden, matron)).toBe(false);
  },
  'a suspended agreement shows nobody': async (stage) => {
    const { peer, matron, school } = stage.cast;
    const id = await agreed(stage);
    await stage.api.server.database.writing(school, ({ query }) =>
      query('update agreement_side set suspended_at = now() where institution_id = $1 and agreement_id = $2', [
        school,
        id,
      ]),
    );
    expect(await isSeen(stage, peer.personId, matron)).toBe(false);
  },
  'whoever blocks somebody is not seen by them': async (stage) => {
    const { peer, student } = stage.cast;
    expect(await isSeen(stage, peer.personId, student)).toBe(true);
    await stage.api.server.database
      .for(peer.personId)
      .writing(null, ({ query }) =>
        query('insert into person_block (person_id, blocked_id) values ($1, $2)', [peer.personId, student.personId]),
      );
    expect(await isSeen(stage, peer.personId, student)).toBe(false);
  },
  'a minor is seen by no partner': async (stage) => {
    const { peer, matron, school } = stage.cast;
    await agreed(stage);
    await stage.api.server.database.writing(school, ({ query }) =>
      query('update person_record set is_minor = true where institution_id = $1 and person_id = $2', [
        school,
        peer.personId,
      ]),
    );
    expect(await isSeen(stage, peer.personId, matron)).toBe(false);
  },
};
