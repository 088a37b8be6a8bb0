export { ProgramResolver } from './program.resolver';
export { ProgramFieldsResolver, ProgramPlaceResolver } from './program-fields.resolver';
export { readProgram } from './read-program';
