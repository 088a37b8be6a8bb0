export { PersonResolver } from './person.resolver';
export { PersonType, StageEnum } from './person.type';
export { cardsOf } from './person.loaders';
export { cardOf, cardsByPerson, personCards, type CardRow, type PersonCard } from './person-card';
export { readPerson } from './read-person';
