import { dutyOf, POSITIONS, readinessOf } from '@chiron/domain/confidentiality';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AtMost } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import { cardsOf, PersonType, type PersonCard } from '../person';
import { possibleHandlers, type HelpView } from './read-settings';
import type { PastRetention } from './report-retention';
import type { SettingsView } from './settings-view';
import {
  HelpContactsType,
  InstitutionSettingsType,
  PastRetentionType,
  ReadinessType,
  ReportingDutyType,
} from './settings.type';

async function known(context: RequestContext, ids: readonly string[]): Promise<PersonCard[]> {
  const cards = await Promise.all(ids.map((id) => cardsOf(context).load(id)));
  return cards.filter((card) => card !== null);
}

/** What settings tell beyond their columns. Whoever holds them passed the rule of the operation that gave them. */
@Resolver(() => InstitutionSettingsType)
export class SettingsFieldsResolver {
  @FieldResolver(() => InstitutionType, { description: 'The institution.' })
  institution(@Root() { institutionId }: SettingsView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(institutionId);
  }

  @AtMost(20)
  @FieldResolver(() => [ReportingDutyType], { description: 'Every position; what is not recorded is UNKNOWN.' })
  duties(@Root() { duties }: SettingsView) {
    return POSITIONS.map((position) => dutyOf(duties, position));
  }

  @FieldResolver(() => ReadinessType, { description: 'What is missing before private writing may open.' })
  readiness(@Root() settings: SettingsView) {
    return readinessOf(settings);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who reports go to first.' })
  reportHandler(@Root() { handlerId }: SettingsView, @Ctx() context: RequestContext) {
    return handlerId === null ? null : cardsOf(context).load(handlerId);
  }

  @AtMost(100)
  @FieldResolver(() => [PersonType], { description: 'Who may be named as handler of reports.' })
  async possibleHandlers(@Root() settings: SettingsView, @Ctx() context: RequestContext) {
    return known(
      context,
      (await possibleHandlers(context, settings)).map(({ personId }) => personId),
    );
  }
}

@Resolver(() => HelpContactsType)
export class HelpContactsResolver {
  @FieldResolver(() => InstitutionType, { description: 'The institution.' })
  institution(@Root() { institutionId }: HelpView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(institutionId);
  }

  @AtMost(20)
  @FieldResolver(() => [PersonType], { description: 'Its coordinators, by name; at most 10.' })
  coordinators(@Root() { coordinatorIds }: HelpView, @Ctx() context: RequestContext) {
    return known(context, coordinatorIds);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who reports go to first.' })
  reportHandler(@Root() { handlerId }: HelpView, @Ctx() context: RequestContext) {
    return handlerId === null ? null : cardsOf(context).load(handlerId);
  }
}

@Resolver(() => PastRetentionType)
export class PastRetentionResolver {
  @AtMost(500)
  @FieldResolver(() => [PersonType], { description: 'Whose records these are, the longest gone first; at most 50.' })
  people(@Root() { personIds }: PastRetention, @Ctx() context: RequestContext) {
    return known(context, personIds);
  }
}
