import type { StageLabels } from '@chiron/domain/stage';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AtMost, keyOf, orRefusal } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import {
  changeInstitution,
  markMinors,
  nameReportHandler,
  recordContacts,
  recordDuties,
  recordRetention,
} from './change-settings';
import { readHelp, readSettings } from './read-settings';
import { reportRetention } from './report-retention';
import {
  ContactInput,
  InstitutionLookInput,
  ReportingDutyInput,
  RetentionInput,
  SaveSettingsResult,
} from './settings.inputs';
import { HelpContactsType, InstitutionSettingsType, PastRetentionType } from './settings.type';

@Authorized('institution.configure')
@Resolver()
export class SettingsResolver {
  @Query(() => InstitutionSettingsType, { description: 'Settings of the institution where the viewer acts.' })
  institutionSettings(@Ctx() context: RequestContext) {
    return readSettings(context);
  }

  @AtMost(10)
  @Query(() => [PastRetentionType], { description: 'What has outlived its period; nothing is deleted.' })
  retentionReport(@Ctx() context: RequestContext) {
    return reportRetention(context);
  }

  @Authorized('signed-in')
  @Query(() => HelpContactsType, { nullable: true, description: 'Whom to turn to where the viewer acts.' })
  helpContacts(@Ctx() context: RequestContext) {
    return readHelp(context);
  }

  @Mutation(() => SaveSettingsResult, { description: 'Changes how the institution is shown.' })
  changeInstitution(
    @Arg('look', () => InstitutionLookInput) { stageLabels, ...look }: InstitutionLookInput,
    @Ctx() context: RequestContext,
  ) {
    const labels = Object.fromEntries(stageLabels.map(({ stage, label }) => [stage, label.trim()])) as StageLabels;
    return orRefusal(changeInstitution(context, { ...look, stageLabels: labels }));
  }

  @Mutation(() => SaveSettingsResult, { description: 'Records reporting duties; positions left out stay as they are.' })
  recordDuties(
    @Arg('duties', () => [ReportingDutyInput]) duties: ReportingDutyInput[],
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(recordDuties(context, duties));
  }

  @Mutation(() => SaveSettingsResult, {
    description: 'Replaces confidential offices, crisis lines and emergency number.',
  })
  recordContacts(
    @Arg('contacts', () => [ContactInput]) contacts: ContactInput[],
    @Arg('emergency', () => String) emergency: string,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(recordContacts(context, { contacts, emergency }));
  }

  @Mutation(() => SaveSettingsResult, { description: 'Replaces the periods; kinds left out are kept without a limit.' })
  recordRetention(@Arg('periods', () => [RetentionInput]) periods: RetentionInput[], @Ctx() context: RequestContext) {
    return orRefusal(recordRetention(context, periods));
  }

  @Mutation(() => SaveSettingsResult, { description: 'Names who reports go to first; null names nobody.' })
  nameReportHandler(
    @Arg('personId', () => ID, { nullable: true }) personId: string | null,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(nameReportHandler(context, personId ? keyOf('Person', personId).id : null));
  }

  @Mutation(() => SaveSettingsResult, { description: 'Says whether the institution enrols people under age.' })
  markMinors(@Arg('enrolsMinors', () => Boolean) enrolsMinors: boolean, @Ctx() context: RequestContext) {
    return orRefusal(markMinors(context, enrolsMinors));
  }
}
