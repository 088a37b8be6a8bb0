export { MentorshipPage } from './mentorship-page';
export { MentorshipRosterPage } from './mentorship-roster-page';
export { MentorshipRow } from './mentorship-row';
export { MentorshipsPage } from './mentorships-page';
export { isCurrent } from './state';
