import { InstitutionEntity } from './features/institution/institution.entity';
import { MentorshipEntity } from './features/mentorship/mentorship.entity';

export const entities = [InstitutionEntity, MentorshipEntity];
