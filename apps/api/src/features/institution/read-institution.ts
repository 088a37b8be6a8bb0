import { notFound } from '../../platform/database';
import type { OpenContext } from '../../platform/request-context';
import { InstitutionEntity } from './institution.entity';
import { factsOf, type InstitutionFacts } from './institution.loaders';

export async function readInstitution(
  { database }: Pick<OpenContext, 'database'>,
  slug: string,
): Promise<InstitutionFacts> {
  const institution = await database.reading(null, ({ manager }) => manager.findOneBy(InstitutionEntity, { slug }));
  if (!institution) throw notFound();
  return factsOf(institution);
}
