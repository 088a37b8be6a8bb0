import { InMemoryCache, type FieldPolicy } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/**
 * A list that grows in place asks with `@connection`: its pages are then kept under one key and joined. A list that is
 * turned page by page asks without it, and each page is kept by its own arguments.
 */
const growing: FieldPolicy = {
  ...relayStylePagination(),
  keyArgs: (_args, { field }) => {
    const grows = field?.directives?.some(({ name }) => name.value === 'connection');
    return grows ? ['search'] : ['search', 'sourceId', 'first', 'after'];
  },
};

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: {
      Node: ['Consent', 'Import', 'Institution', 'Mentorship', 'Person', 'Program', 'SharingAgreement'],
      Refusal: [
        'AddressRefused',
        'AgreementAlreadySigned',
        'AgreementNotSuspended',
        'AgreementOver',
        'ApiClientRevoked',
        'ApiClientUnclear',
        'CodeRefused',
        'ConsentOver',
        'ContactRefused',
        'DutyRefused',
        'HandlerUnable',
        'ImportAtWork',
        'ImportBlocked',
        'ImportOver',
        'ImportSourceUnclear',
        'ImportUnchecked',
        'ImportWithoutFiles',
        'InstitutionFactsRefused',
        'InvitedElsewhere',
        'LastAdmin',
        'LinkExpired',
        'MentorshipAlreadyEnded',
        'MentorshipNotBegun',
        'NoAccountYet',
        'NotOnTheStaff',
        'OnlyAdmin',
        'OwnAccess',
        'PasskeyRefused',
        'PasswordUnfit',
        'ProgramArchived',
        'ProgramFactsRefused',
        'ProofNeeded',
        'ProofRefused',
        'RecordedTwice',
        'ReportAlreadyThere',
        'ReportRefused',
        'RetentionRefused',
        'SecondFactorNeeded',
        'SignInRefused',
        'SignInToClaim',
        'SignOnFactsRefused',
        'SignOnRequired',
        'SignOnUntried',
        'StageNotAllowed',
        'TooManyTries',
      ],
    },
    typePolicies: {
      Query: { fields: { people: growing } },
      Viewer: { keyFields: [] },
      MyAddresses: { keyFields: [] },
      InstitutionSettings: { keyFields: [] },
      MyAudiences: { keyFields: [] },
    },
  });
}
