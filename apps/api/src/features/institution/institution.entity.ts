import type { StageLabels } from '@chiron/domain/stage';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('institution')
export class InstitutionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  crest!: string;

  @Column('text')
  accent!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('jsonb', { name: 'stage_labels', default: {} })
  stageLabels!: StageLabels;
}
