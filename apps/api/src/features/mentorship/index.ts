export { MentorshipKindEnum, MentorshipStateEnum, ProvenanceEnum } from './mentorship.type';
export { MentorshipResolver } from './mentorship.resolver';
export { MentorshipFieldsResolver } from './mentorship-fields.resolver';
export { readMentorship } from './read-mentorship';
export { writeLineageLinks } from './lineage-links';
