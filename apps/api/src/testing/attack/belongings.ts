import type { Dice } from './dice';
import type { ModelAgreement, ModelClient, ModelInstitution, ModelInvitation, ModelKeys, ModelPerson } from './model';

/** A second session, a passkey and a second address for everybody who can sign in. */
export function keysOf(people: readonly ModelPerson[], dice: Dice): ModelKeys[] {
  return people
    .filter(({ email }) => email !== null)
    .map(({ id }) => ({
      personId: id,
      sessionId: dice.uuid(),
      passkeyId: dice.uuid(),
      device: dice.canary(),
      passkeyName: dice.canary(),
      secondAddress: `${dice.canary()}@example.org`,
    }));
}

/** Each institution has invited two people of its own who cannot sign in yet. */
export function invitationsOf(
  institutions: readonly ModelInstitution[],
  people: readonly ModelPerson[],
  dice: Dice,
): ModelInvitation[] {
  return institutions.flatMap(({ id: institutionId }) =>
    people
      .filter(({ email, diedYear }) => email === null && diedYear === null)
      .filter(({ records }) => records.some((record) => record.institutionId === institutionId))
      .slice(0, 2)
      .map(({ id: personId }) => ({
        institutionId,
        id: dice.uuid(),
        personId,
        address: `${dice.canary()}@example.org`,
      })),
  );
}

/** Each institution has a client of its own, and the givers of agreements one for the partner. */
export function clientsOf(
  institutions: readonly ModelInstitution[],
  agreements: readonly ModelAgreement[],
  dice: Dice,
): ModelClient[] {
  const made = (institutionId: string, recipientId: string, agreementId: string | null) => ({
    institutionId,
    id: dice.uuid(),
    recipientId,
    agreementId,
    name: dice.canary(),
  });
  return [
    ...institutions.map(({ id }) => made(id, id, null)),
    ...agreements.map(({ id, giverId, recipientId }) => made(giverId, recipientId, id)),
  ];
}
