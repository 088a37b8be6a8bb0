import { ownOnly } from '../case';
import { forAll, forStaff, peopleElsewhere, peopleHere } from '../staff-case';

/** The audit, and one's own account and what is kept of it. */
export const recordsCases = [
  forStaff('audit.read', 'auditEvents', {
    own: (reading) => [
      {},
      { first: 1, action: 'program.created' },
      ...[...peopleHere(reading, 1), ...peopleElsewhere(reading, 1)].map((actorId) => ({ actorId })),
    ],
  }),
  forStaff('audit.read', 'auditActions'),
  ownOnly('accountErasure', '{ accountErasure { askedAt } }', () => null),
  // After all others, so that nobody is half gone while they are asked.
  { ...forAll('deleteMyAccount'), ownSession: true },
  { ...forAll('keepMyAccount'), ownSession: true },
];
