import { STAGES, type Stage } from '@chiron/domain/stage';
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AtMost, OpenToClients } from '../../platform/graphql';
import type { OpenContext } from '../../platform/request-context';
import { PersonType } from '../person';
import type { InstitutionFacts } from './institution.loaders';
import { institutionsOf } from './institution.loaders';
import { InstitutionType, StageLabelType } from './institution.type';
import { listInstitutions, MOST_INSTITUTIONS } from './list-institutions';
import { readInstitution } from './read-institution';

@Authorized('signed-in')
@Resolver(() => InstitutionType)
export class InstitutionResolver {
  @OpenToClients()
  @Query(() => InstitutionType, { description: 'An institution by its name in addresses.' })
  institution(@Arg('slug', () => String) slug: string, @Ctx() context: OpenContext) {
    return readInstitution(context, slug);
  }

  @AtMost(MOST_INSTITUTIONS)
  @Query(() => [InstitutionType], { description: 'Institutions in use, by name; at most 200.' })
  institutions(@Ctx() context: OpenContext) {
    return listInstitutions(context);
  }

  @OpenToClients()
  @AtMost(STAGES.length)
  @FieldResolver(() => [StageLabelType], { description: 'Stages that it calls by names of its own.' })
  stageLabels(@Root() institution: InstitutionFacts): StageLabelType[] {
    return Object.entries(institution.stageLabels).map(([stage, label]) => ({ stage: stage as Stage, label }));
  }
}

@Authorized('signed-in')
@Resolver(() => PersonType)
export class PersonInstitutionResolver {
  @OpenToClients('affiliations:read')
  @FieldResolver(() => InstitutionType, {
    nullable: true,
    description:
      'Where this person is or was, of the institutions that the viewer may know of; null for whoever is only recorded there.',
  })
  institution(@Root() person: PersonType, @Ctx() context: OpenContext) {
    return person.institutionId === null ? null : institutionsOf(context).load(person.institutionId);
  }
}
