import type { ReportState } from '@chiron/domain/report';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AtMost, orRefusal } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { institutionsOf, InstitutionType } from '../institution';
import { cardsOf, PersonType } from '../person';
import { moveReport } from './move-report';
import { readNotice, type NoticeView } from './read-notice';
import { listReports, myReports, openReport, type MyReport } from './read-reports';
import {
  MoveReportResult,
  MyReportType,
  OpenedReportType,
  ReportInput,
  ReportNoticeType,
  ReportStateEnum,
  ReportType,
  SendReportResult,
} from './safety.type';
import { sendReport } from './send-report';

@Resolver()
export class ReportResolver {
  @Authorized('signed-in')
  @Query(() => ReportNoticeType, { description: 'Who would read a report about this person, and whom to turn to.' })
  reportNotice(
    @Arg('personId', () => ID) personId: string,
    @Arg('mentorshipId', () => ID, { nullable: true }) mentorshipId: string | null,
    @Ctx() context: RequestContext,
  ) {
    return readNotice(context, { personId, mentorshipId });
  }

  @Authorized('signed-in')
  @Mutation(() => SendReportResult, { description: 'Sends a report to the handler; never to whom it is about.' })
  sendReport(@Arg('report', () => ReportInput) report: ReportInput, @Ctx() context: RequestContext) {
    return orRefusal(sendReport(context, report).then((reportId) => ({ reportId })));
  }

  @Authorized('own')
  @AtMost(100)
  @Query(() => [MyReportType], { description: 'What the viewer has reported and what became of it; at most 100.' })
  myReports(@Ctx() context: RequestContext) {
    return myReports(context);
  }

  @Authorized('reports.handle')
  @AtMost(200)
  @Query(() => [ReportType], {
    description:
      'Reports where the viewer acts, the newest first, without those that are by or about the viewer; at most 200.',
  })
  reports(@Ctx() context: RequestContext) {
    return listReports(context);
  }

  @Authorized('reports.handle')
  @Query(() => OpenedReportType, { description: 'One report with its words. That it was opened is recorded.' })
  report(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return openReport(context, id);
  }

  @Authorized('reports.handle')
  @Mutation(() => MoveReportResult, { description: 'Takes a report in hand, closes it, or takes it up again.' })
  moveReport(
    @Arg('id', () => ID) id: string,
    @Arg('to', () => ReportStateEnum) to: ReportState,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(moveReport(context, id, to));
  }
}

@Resolver(() => MyReportType)
export class MyReportFieldsResolver {
  @FieldResolver(() => InstitutionType, { description: 'Where it went.' })
  institution(@Root() { institutionId }: MyReport, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(institutionId);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Whom it is about; null once not shared with the viewer.',
  })
  subject(@Root() { subjectId }: MyReport, @Ctx() context: RequestContext) {
    return cardsOf(context).load(subjectId);
  }
}

@Resolver(() => ReportNoticeType)
export class ReportNoticeFieldsResolver {
  @FieldResolver(() => InstitutionType, { description: 'Where the report goes.' })
  institution(@Root() { institutionId }: NoticeView, @Ctx() context: RequestContext) {
    return institutionsOf(context).load(institutionId);
  }
}
