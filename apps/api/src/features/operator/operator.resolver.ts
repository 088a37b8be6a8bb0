import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AtMost, keyOf, orRefusal, PageArgs } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { found } from './found';
import { listInstitutions, setInstitutionActive } from './list-institutions';
import {
  FoundInstitutionResult,
  FoundingInput,
  InstallationHealthType,
  InstallationLogConnection,
  OperatedInstitutionType,
} from './operator.type';
import { readHealth } from './read-health';
import { readInstallationLog } from './read-log';

@Authorized('operator')
@Resolver()
export class OperatorResolver {
  @AtMost(500)
  @Query(() => [OperatedInstitutionType], { description: 'Every institution, by name, with numbers of its people.' })
  operatedInstitutions(@Ctx() context: RequestContext) {
    return listInstitutions(context);
  }

  @Query(() => InstallationHealthType, { description: 'How the installation is.' })
  installationHealth(@Ctx() context: RequestContext) {
    return readHealth(context);
  }

  @Query(() => InstallationLogConnection, { description: 'What was done to the installation, the newest first.' })
  installationLog(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return readInstallationLog(context, page);
  }

  @Mutation(() => FoundInstitutionResult, { description: 'Founds an institution with its first admin.' })
  foundInstitution(@Arg('founding', () => FoundingInput) founding: FoundingInput, @Ctx() context: RequestContext) {
    return orRefusal(found(context, founding));
  }

  @Mutation(() => Boolean, {
    description: 'Takes an institution out of use, so that nobody can act there, or back into it.',
  })
  setInstitutionActive(
    @Arg('institutionId', () => ID) institutionId: string,
    @Arg('isActive', () => Boolean) isActive: boolean,
    @Ctx() context: RequestContext,
  ) {
    return setInstitutionActive(context, keyOf('Institution', institutionId).id, isActive);
  }
}
