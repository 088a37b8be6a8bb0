import { NOBODY } from '../case';
import { forAll, forStaff, globalId, peopleElsewhere } from '../staff-case';
import type { ModelAgreement } from '../model';
import type { Reading } from '../reading';

const isParty = ({ standing }: Reading, { giverId, recipientId }: ModelAgreement) =>
  [giverId, recipientId].some((id) => id === standing.actingAt);
const agreementsOf = (reading: Reading, isOurs: boolean) =>
  reading.world.agreements
    .filter((one) => isParty(reading, one) === isOurs)
    .map(({ id }) => ({ id: globalId('SharingAgreement', id) }));
const nobodys = { id: globalId('SharingAgreement', NOBODY) };
const own = (reading: Reading) => agreementsOf(reading, true);
const foreign = (reading: Reading) => [nobodys, ...agreementsOf(reading, false)];
const ofGiver = (reading: Reading) =>
  reading.world.agreements
    .filter(({ giverId }) => giverId === reading.standing.actingAt)
    .map(({ id }) => ({ id: globalId('SharingAgreement', id) }));
const neverOwn = { own: () => [], foreign };

/** Audiences, agreements, consents, disclosures. What would change who sees whom is asked for with foreign ids alone. */
export const visibilityCases = [
  forStaff('sharing.manage', 'sharingAgreements'),
  forStaff('sharing.manage', 'sharingAgreement', { own, foreign }),
  forStaff('sharing.manage', 'previewSharingAgreement', { own: ofGiver, foreign }),
  ...['endSharingAgreement', 'resumeSharingAgreement', 'signSharingAgreement', 'suspendSharingAgreement'].map(
    (operation) => forStaff('sharing.manage', operation, neverOwn),
  ),
  forStaff('sharing.manage', 'proposeSharingAgreement', {
    own: ({ world, standing }) => {
      const other = world.institutions.find(({ id }) => id !== standing.actingAt);
      const giverId = globalId('Institution', standing.actingAt ?? NOBODY);
      const recipientId = globalId('Institution', other?.id ?? NOBODY);
      return [{ giverId, recipientId, purpose: 'RESEARCH', categories: ['PEOPLE'], startsOn: '2026-01-01' }];
    },
    changes: true,
  }),
  forStaff('disclosures.read', 'disclosures'),
  forStaff('institution.configure', 'markMinor', {
    own: () => [],
    foreign: (reading) => peopleElsewhere(reading).map((personId) => ({ personId, isMinor: true })),
  }),
  forAll('disclosuresAboutMe'),
  forAll('myAudiences'),
  forAll('myConsents'),
  forAll('setAudience', { own: () => [] }),
  forAll('setDirectoryOptOut', { own: () => [] }),
  forAll('seeMyPageAs', { own: () => ['STRANGER', 'STAFF', 'MEMBER', 'PAIR'].map((as) => ({ as })) }),
  forAll('revokeConsent', {
    own: () => [],
    foreign: ({ world, standing }) =>
      world.consents
        .filter(({ personId }) => personId !== standing.person.id)
        .slice(0, 3)
        .map(({ id, institutionId }) => ({ id: globalId('Consent', id, institutionId) })),
  }),
  forAll('giveConsent', {
    own: () => [],
    foreign: ({ world, standing }) => {
      const unknown = world.institutions.filter(
        ({ id }) => !standing.person.records.some(({ institutionId }) => institutionId === id),
      );
      return unknown.slice(0, 1).map(({ id }) => ({
        institutionId: globalId('Institution', id),
        recipientId: globalId('Institution', world.institutions.find((other) => other.id !== id)?.id ?? ''),
        purpose: 'LINEAGE',
        categories: ['PEOPLE'],
      }));
    },
  }),
];
