import type { OpenContext } from '../../platform/request-context';
import { InstitutionEntity } from './institution.entity';
import { factsOf, type InstitutionFacts } from './institution.loaders';

export const MOST_INSTITUTIONS = 200;

/** Institutions in use, by name: whom an agreement or a consent may name. Their names are no secret here; their people are. */
export async function listInstitutions({ database }: Pick<OpenContext, 'database'>): Promise<InstitutionFacts[]> {
  const institutions = await database.reading(null, ({ manager }) =>
    manager
      .createQueryBuilder(InstitutionEntity, 'i')
      .where('i.deactivated_at is null')
      .orderBy('i.name')
      .addOrderBy('i.id')
      .limit(MOST_INSTITUTIONS)
      .getMany(),
  );
  return institutions.map(factsOf);
}
