import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { orRefusal, PageArgs } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import type { FindingKind } from '../import';
import { cardsOf, PersonType } from '../person';
import { beginImport } from './begin-import';
import { cancelImport } from './cancel-import';
import { applyImport, checkImport } from './do-import';
import type { ImportView } from './import-view';
import { ApplyImportResult, BeginImportResult, CancelImportResult, CheckImportResult } from './import.results';
import { FindingKindEnum, ImportConnection, ImportFindingConnection, ImportType } from './import.type';
import { listFindings, listImports, readImport } from './read-import';

@ArgsType()
class FindingsArgs extends PageArgs {
  @Field(() => FindingKindEnum, { description: 'Which findings.' })
  kind!: FindingKind;
}

@Authorized('import.run')
@Resolver(() => ImportType)
export class ImportResolver {
  @Query(() => ImportType, { description: 'One import, for staff who may run imports at its institution.' })
  import(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return readImport(context, id);
  }

  @Query(() => ImportConnection, {
    description: 'Imports of the institution that the viewer acts at, the newest first; for staff who may run them.',
  })
  imports(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listImports(context, page);
  }

  @Mutation(() => BeginImportResult, {
    description: 'Begins an import. Its files are sent to /imports/<id>?role=people|mentorships&name=<file name>.',
  })
  beginImport(
    @Arg('source', () => String, {
      nullable: true,
      description: 'Where the ids come from; ids of another source are other people. "import" unless told.',
    })
    source: string | null,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(beginImport(context, source));
  }

  @Mutation(() => CheckImportResult, {
    description: 'Begins a dry run: what applying would do, and what is in its way.',
  })
  checkImport(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return orRefusal(checkImport(context, id));
  }

  @Mutation(() => ApplyImportResult, { description: 'Begins to write what was checked, all of it or nothing.' })
  applyImport(
    @Arg('id', () => ID) id: string,
    @Arg('skipRefused', () => Boolean, { defaultValue: false, description: 'Leave out rows that are refused.' })
    refused: boolean,
    @Arg('skipConflicts', () => Boolean, { defaultValue: false, description: 'Leave out what is told in two ways.' })
    conflicts: boolean,
    @Ctx() context: RequestContext,
  ) {
    return orRefusal(applyImport(context, id, { refused, conflicts }));
  }

  @Mutation(() => CancelImportResult, {
    description: 'Calls an import off. Nothing is half-written; work stops within seconds, and the files are removed.',
  })
  cancelImport(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext) {
    return orRefusal(cancelImport(context, id));
  }

  @FieldResolver(() => ImportFindingConnection, {
    description: 'What was found of one kind, by file and line; the first thousand.',
  })
  findings(
    @Root() { key }: ImportView,
    @Args(() => FindingsArgs) { kind, ...page }: FindingsArgs,
    @Ctx() context: RequestContext,
  ) {
    return listFindings(context, key, kind, page);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who began it.' })
  startedBy(@Root() { startedById }: ImportView, @Ctx() context: RequestContext) {
    return cardsOf(context).load(startedById);
  }
}
