import type { AgreementSide } from '@chiron/domain/visibility';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AtMost, orRefusal } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import type { AgreementView } from './agreement';
import { endAgreement } from './end-agreement';
import { previewAgreement } from './preview-agreement';
import { proposeAgreement } from './propose-agreement';
import { readAgreement, readAgreements } from './read-agreements';
import {
  AgreementPreviewType,
  AgreementProposalArgs,
  AgreementSideType,
  EndResult,
  ResumeResult,
  SharingAgreementType,
  SignResult,
  SuspendResult,
} from './sharing.type';
import { signAgreement } from './sign-agreement';
import { resumeAgreement, suspendAgreement } from './suspend-agreement';

@Authorized('sharing.manage')
@Resolver()
export class SharingResolver {
  @AtMost(200)
  @Query(() => [SharingAgreementType], {
    description: 'Agreements to which the institution is a party, the newest first; at most 200.',
  })
  sharingAgreements(@Ctx() context: RequestContext) {
    return readAgreements(context);
  }

  @Query(() => SharingAgreementType, { description: 'One of them.' })
  sharingAgreement(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return readAgreement(context, id);
  }

  @Query(() => AgreementPreviewType, {
    description: 'What the recipient would see if it were in force today; for the giver, whose people they are.',
  })
  previewSharingAgreement(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return previewAgreement(context, id);
  }

  @Mutation(() => SharingAgreementType, { description: 'Proposes an agreement between the institution and another.' })
  proposeSharingAgreement(
    @Args(() => AgreementProposalArgs) proposal: AgreementProposalArgs,
    @Ctx() context: RequestContext,
  ) {
    return proposeAgreement(context, proposal);
  }

  @Mutation(() => SignResult, { description: 'Signs for the institution that one acts at.' })
  signSharingAgreement(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return orRefusal(signAgreement(context, id));
  }

  @Mutation(() => SuspendResult, { description: 'Stops an agreement at once; either side may.' })
  suspendSharingAgreement(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return orRefusal(suspendAgreement(context, id));
  }

  @Mutation(() => ResumeResult, { description: 'Takes back the own suspension.' })
  resumeSharingAgreement(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return orRefusal(resumeAgreement(context, id));
  }

  @Mutation(() => EndResult, { description: 'Ends an agreement for good; either side may.' })
  endSharingAgreement(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return orRefusal(endAgreement(context, id));
  }
}

/** What an agreement tells beyond its columns. */
@Resolver(() => SharingAgreementType)
export class SharingAgreementFieldsResolver {
  @FieldResolver(() => InstitutionType, { description: 'Whose people are shown.' })
  giver(@Root() agreement: AgreementView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(agreement.giverId);
  }

  @FieldResolver(() => InstitutionType, { description: 'Who sees them.' })
  recipient(@Root() agreement: AgreementView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(agreement.recipientId);
  }

  @FieldResolver(() => InstitutionType, { description: 'Who proposed it.' })
  proposedBy(@Root() agreement: AgreementView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(agreement.proposedById);
  }

  @FieldResolver(() => AgreementSideType, {
    nullable: true,
    description: 'What the giver has said; null before it did.',
  })
  giverSide(@Root() { sides, giverId }: AgreementView) {
    return saidBy(sides, giverId);
  }

  @FieldResolver(() => AgreementSideType, {
    nullable: true,
    description: 'What the recipient has said; null before it did.',
  })
  recipientSide(@Root() { sides, recipientId }: AgreementView) {
    return saidBy(sides, recipientId);
  }
}

function saidBy(sides: readonly AgreementSide[], institutionId: string): AgreementSideType | null {
  const side = sides.find((one) => one.institutionId === institutionId);
  if (!side) return null;
  return {
    signedAt: side.signedAt?.toISOString() ?? null,
    suspendedAt: side.suspendedAt?.toISOString() ?? null,
    endedAt: side.endedAt?.toISOString() ?? null,
  };
}
