import { isUuid } from '@chiron/domain/ids';
import { GraphQLError } from 'graphql';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { SizedByParent } from './cost-decisions';
import { OpenToClients } from './open-to-clients';

const MOST = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many, from the beginning or after `after`: 1-100.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'A cursor of an earlier answer; what follows it is returned.' })
  after?: string;
}

@OpenToClients()
@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page began after a cursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item.' })
  endCursor!: string | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
}

/** Relay connection and edge types for a node type. */
export function connectionOf<Node extends object>(name: string, node: ClassType<Node>): ClassType<Connection<Node>> {
  @OpenToClients()
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} of a list.` })
  class Edge {
    @Field(() => node, { description: 'The item.' })
    node!: Node;

    @Field(() => String, { description: 'Its place in the list.' })
    cursor!: string;
  }

  @OpenToClients()
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class ConnectionType implements Connection<Node> {
    @SizedByParent()
    @Field(() => [Edge], { description: 'The items of this page.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { nullable: true, description: 'How many there are in all, as far as the viewer may see them.' })
    totalCount!: number | null;
  }
  return ConnectionType;
}

/** How many items a page asks for, 50 unless told. */
export function pageSize({ first }: PageArgs): number {
  const size = first ?? 50;
  if (size < 1 || size > MOST) throw badInput('first', `Ask for 1 to ${MOST} items.`);
  return size;
}

/** A keyset cursor: the sorting values of the item, opaque to clients. */
export function cursorOf(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor, or null where the page starts at the beginning. */
export function afterCursor({ after }: PageArgs, length: number): (string | number)[] | null {
  if (typeof after !== 'string') return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    const isCursor =
      Array.isArray(values) && values.length === length && values.every((v) => ['string', 'number'].includes(typeof v));
    if (isCursor) return values as (string | number)[];
  } catch {
    // Not a cursor of ours: told below.
  }
  throw badInput('after', 'This is not a cursor of an earlier answer.');
}

/** The same cursor where its last value is an id. */
export function afterIdCursor(page: PageArgs, length: number): (string | number)[] | null {
  const values = afterCursor(page, length);
  if (values && !isUuid(String(values.at(-1)))) throw badInput('after', 'This is not a cursor of an earlier answer.');
  return values;
}

/** A page from rows of which one more than asked for was read. */
export function pageOf<Node>(
  rows: readonly Node[],
  size: number,
  cursor: (node: Node) => string,
  after: unknown,
  totalCount: number | null,
): Connection<Node> {
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: cursor(node) }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** An input that no person could have chosen in our screens: an error that names it. */
export function badInput(field: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', field } });
}
