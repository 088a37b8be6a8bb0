export { MentorshipRow } from './mentorship-row';
export { mentorshipRoutes } from './mentorship-routes';
export { isCurrent, stateWords } from './state';
