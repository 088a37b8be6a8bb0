export { InstitutionEntity } from './institution.entity';
export { InstitutionType } from './institution.type';
export { InstitutionResolver, PersonInstitutionResolver } from './institution.resolver';
export { institutionsOf, type InstitutionFacts } from './institution.loaders';
export { readInstitution } from './read-institution';
