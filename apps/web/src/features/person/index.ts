export { PeoplePage } from './people-page';
export { PeopleRosterPage } from './people-roster-page';
export { PersonPage } from './person-page';
