export { PersonResolver } from './person.resolver';
export { PersonConnection, PersonType, StageEnum } from './person.type';
export { cardsOf } from './person.loaders';
export { CARD_COLUMNS, cardOf, cardsByPerson, personCards, type CardRow, type PersonCard } from './person-card';
export { readPerson } from './read-person';
