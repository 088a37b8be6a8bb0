export { InstitutionFactsRefusedType, InstitutionType } from './institution.type';
export { InstitutionResolver, PersonInstitutionResolver } from './institution.resolver';
export { institutionsOf } from './institution.loaders';
export { readInstitution } from './read-institution';
