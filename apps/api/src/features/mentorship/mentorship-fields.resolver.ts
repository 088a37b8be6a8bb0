import { mayEnd } from '@chiron/domain/mentorship';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OpenContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import { cardsOf, type PersonCard } from '../person';
import type { MentorshipView } from './mentorship-view';
import { MentorshipEndType, MentorshipType } from './mentorship.type';

type Card = PersonCard | null;

/** At once where the card was read along: a page has a hundred ends, and a promise for each would cost more than the rest. */
function cardOf(m: MentorshipView, personId: string, context: OpenContext): Card | Promise<Card> {
  return m.cards ? (m.cards.get(personId) ?? null) : cardsOf(context).load(personId);
}

/** What a mentorship tells beyond its columns. Whoever holds one was asked to sign in by the operation that gave it. */
@Resolver(() => MentorshipType)
export class MentorshipFieldsResolver {
  @FieldResolver(() => MentorshipEndType, { description: 'The mentor’s end.' })
  mentor(@Root() m: MentorshipView, @Ctx() context: OpenContext) {
    return {
      person: cardOf(m, m.mentorId, context),
      stageThen: m.mentorStage,
      stageYearThen: m.mentorStageYear,
      organisationThen: m.mentorOrganisation,
    };
  }

  @FieldResolver(() => MentorshipEndType, { description: 'The mentee’s end.' })
  mentee(@Root() m: MentorshipView, @Ctx() context: OpenContext) {
    return {
      person: cardOf(m, m.menteeId, context),
      stageThen: m.menteeStage,
      stageYearThen: m.menteeStageYear,
      organisationThen: m.menteeOrganisation,
    };
  }

  @FieldResolver(() => InstitutionType, { description: 'The institution that hosts it.' })
  host(@Root() m: MentorshipView, @Ctx() context: OpenContext) {
    return institutionsOf(context).load(m.institutionId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer is one of the two.' })
  isMine(@Root() m: MentorshipView, @Ctx() { actor }: OpenContext): boolean {
    return actor !== null && [m.mentorId, m.menteeId].includes(actor.personId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end it now.' })
  canEnd(@Root() m: MentorshipView, @Ctx() { actor }: OpenContext): boolean {
    const isUnderWay = m.state === 'ACTIVE' || m.state === 'PAUSED';
    return isUnderWay && actor !== null && mayEnd(actor, m);
  }
}
