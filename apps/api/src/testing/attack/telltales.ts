import type { Reading } from './reading';
import type { WorldModel } from './model';

const CANARY = /zq[a-z]{10}/gi;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const OPAQUE = /[A-Za-z0-9_-]{24,}/g;

/** Every made-up word and every id in a text, also those inside opaque ids and cursors. */
export function telltalesIn(text: string): Set<string> {
  const opened = [...text.matchAll(OPAQUE)].map(([word]) => Buffer.from(word, 'base64url').toString('latin1'));
  const all = [text, ...opened].join(' ');
  return new Set([
    ...[...all.matchAll(CANARY)].map(([word]) => word.toLowerCase()),
    ...[...all.matchAll(UUID)].map(([id]) => id),
  ]);
}

/** All of the world that somebody must not be told of: what stands in it and is not in `mayTell`. */
export function secretsOf(world: WorldModel): Set<string> {
  return telltalesIn(JSON.stringify(world));
}

/** Whatever an answer to this reading's viewer may hold. */
export function mayTell(reading: Reading): Set<string> {
  const { world, standing } = reading;
  const institutions = world.institutions.map(({ id }) => id);
  const sights = [...reading.seen.values()].map(({ person, record }) => ({
    id: person.id,
    name: record.name,
    specialty: record.specialty,
    organisation: record.organisation,
    ...(reading.may('people.read') && reading.isAt(record) ? { email: record.email, sourceId: record.sourceId } : {}),
  }));
  const mentorships = world.mentorships.filter((one) => {
    const isSeen = reading.seen.has(one.mentorId) && reading.seen.has(one.menteeId);
    return reading.mayRead(one) || (isSeen && reading.mayKnowDetails(one));
  });
  const programs = world.programs.filter(
    (one) =>
      reading.isAt(one) &&
      (reading.may('programs.read') || [one.coordinatorId, ...one.memberIds].includes(standing.person.id)),
  );
  const told = mentorships.map(({ id, sourceSays, mentorOrganisation }) => ({ id, sourceSays, mentorOrganisation }));
  const records = standing.person.records.map(({ name, specialty, organisation }) => [name, specialty, organisation]);
  const consents = world.consents
    .filter((one) => one.personId === standing.person.id || (reading.isAt(one) && reading.may('disclosures.read')))
    .map(({ id }) => id);
  const own = { id: standing.person.id, email: standing.person.email, records, consents };
  const agreements = world.agreements
    .filter(
      ({ giverId, recipientId }) =>
        reading.may('sharing.manage') && [giverId, recipientId].some((id) => id === standing.actingAt),
    )
    .map(({ id, terms }) => [id, terms]);
  // The log of who saw one's own record names the agreement by its id, never its terms.
  const grounds = world.agreements
    .filter(({ giverId }) => standing.person.records.some(({ institutionId }) => institutionId === giverId))
    .map(({ id }) => id);
  const keys = world.keys.filter(({ personId }) => personId === standing.person.id);
  const invitations = world.invitations.filter((one) => reading.isAt(one) && reading.may('people.invite'));
  const clients = world.clients.filter((one) => reading.isAt(one) && reading.may('clients.manage'));
  const ownBlocks = world.blocks.filter(([by]) => by === standing.person.id);
  return telltalesIn(
    JSON.stringify([
      institutions,
      sights,
      told,
      reading.imports(),
      programs.map(({ id, name }) => ({ id, name })),
      own,
      agreements,
      grounds,
      ownBlocks,
      // The log of the installation tells of accounts by id.
      standing.person.isOperator ? world.people.map(({ id }) => id) : [],
      keys,
      invitations.map(({ id, address }) => [id, address]),
      clients.map(({ id, name }) => [id, name]),
    ]),
  );
}
