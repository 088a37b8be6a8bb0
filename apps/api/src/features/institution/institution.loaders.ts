import { toGlobalId } from '@chiron/domain/ids';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { OpenContext } from '../../platform/request-context';
import { InstitutionEntity } from './institution.entity';

export interface InstitutionFacts extends Omit<InstitutionEntity, 'id'> {
  readonly typeName: 'Institution';
  readonly id: string;
  readonly institutionId: string;
}

const BY_ID = Symbol('institutions by id');

export function institutionsOf({ database, loaders }: OpenContext): DataLoader<string, InstitutionFacts | null> {
  return loaders.of(BY_ID, (ids) =>
    database.reading(null, async ({ manager }) => {
      const found = await manager.findBy(InstitutionEntity, { id: In([...ids]) });
      return new Map(found.map((institution) => [institution.id, factsOf(institution)]));
    }),
  );
}

export function factsOf(institution: InstitutionEntity): InstitutionFacts {
  return {
    ...institution,
    typeName: 'Institution',
    id: toGlobalId('Institution', institution.id),
    institutionId: institution.id,
  };
}
