export { MentorshipKindEnum, MentorshipStateEnum, ProvenanceEnum } from './mentorship.type';
export { MentorshipResolver } from './mentorship.resolver';
export { MentorshipFieldsResolver } from './mentorship-fields.resolver';
export { readMentorship } from './read-mentorship';
export type { MentorshipView } from './mentorship-view';
export { writeLineageLinks } from './lineage-links';
