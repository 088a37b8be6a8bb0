import type { DatePrecision } from '@chiron/domain/partial-date';
import type { MentorshipKind, MentorshipState, Provenance } from '@chiron/domain/mentorship';
import type { Stage } from '@chiron/domain/stage';
import { Column, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

@Entity('mentorship')
export class MentorshipEntity {
  @PrimaryColumn('uuid', { name: 'institution_id' })
  institutionId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'mentor_id' })
  mentorId!: string;

  @Column('uuid', { name: 'mentee_id' })
  menteeId!: string;

  @Column('text')
  kind!: MentorshipKind;

  @Column('text')
  state!: MentorshipState;

  @Column('text')
  provenance!: Provenance;

  @Column('date', { name: 'started_on', nullable: true })
  startedOn!: string | null;

  @Column('text', { name: 'started_precision' })
  startedPrecision!: DatePrecision;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('text', { name: 'ended_precision' })
  endedPrecision!: DatePrecision;

  @Column('text', { name: 'mentor_stage', nullable: true })
  mentorStage!: Stage | null;

  @Column('smallint', { name: 'mentor_stage_year', nullable: true })
  mentorStageYear!: number | null;

  @Column('text', { name: 'mentor_organisation', nullable: true })
  mentorOrganisation!: string | null;

  @Column('text', { name: 'mentee_stage', nullable: true })
  menteeStage!: Stage | null;

  @Column('smallint', { name: 'mentee_stage_year', nullable: true })
  menteeStageYear!: number | null;

  @Column('text', { name: 'mentee_organisation', nullable: true })
  menteeOrganisation!: string | null;

  @Column('text', { name: 'stage_as_recorded', nullable: true })
  stageAsRecorded!: string | null;

  @Column('text', { name: 'type_as_recorded', nullable: true })
  typeAsRecorded!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('text', { name: 'source_title', nullable: true })
  sourceTitle!: string | null;

  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl!: string | null;

  @Column('text', { name: 'source_says', nullable: true })
  sourceSays!: string | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy!: 'PARTICIPANT' | 'PROGRAM' | null;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @VersionColumn()
  version!: number;
}
