import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@chiron/ui';
import { graphql } from '../../gql';
import type { AuditPageQuery } from '../../gql/graphql';
import { Answered, Page } from '../../page';
import { StaffOnly } from '../institution';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';
import classes from './audit-page.module.css';
import { useAuditFilter } from './use-audit-filter';

const AUDIT_PAGE = graphql(`
  query AuditPage($first: Int!, $after: String, $actorId: ID, $action: String, $from: String, $to: String) {
    auditActions
    auditEvents(first: $first, after: $after, actorId: $actorId, action: $action, from: $from, to: $to) {
      edges {
        cursor
        node {
          id
          at
          action
          actor {
            id
            name
          }
          facts {
            name
            value
            person {
              id
              name
            }
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const PAGE = 50;

/** What was done at the institution, by whom and when, for staff who may read its log. */
export function AuditPage() {
  return (
    <StaffOnly capability="audit.read">
      {({ name }) => (
        <Page
          title="Audit log"
          lead={`What was done at ${name}, newest first. The log holds no names: they are looked up as you read.`}
        >
          <Log />
        </Page>
      )}
    </StaffOnly>
  );
}

function Log() {
  const { filter, after } = useAuditFilter();
  const { action, from, to, who } = filter;
  const variables = {
    first: PAGE,
    after,
    action: action || null,
    from: from || null,
    to: to || null,
    actorId: who || null,
  };
  const asked = useQuery(AUDIT_PAGE, { variables, fetchPolicy: 'cache-and-network' });
  // While the next events are fetched the earlier ones stay, and with them the focus in the filter.
  const kept = { ...asked, data: asked.data ?? asked.previousData };
  return (
    <Answered asked={kept} failure="We couldn’t load the log." skeleton={<Skeleton lines={12} />}>
      {(data) => <Shown data={data} />}
    </Answered>
  );
}

function Shown({ data: { auditActions, auditEvents } }: { readonly data: AuditPageQuery }) {
  const { filter, after, change, turnTo } = useAuditFilter();
  const { edges, pageInfo } = auditEvents;
  const events = edges.map(({ node }) => node);
  const who = events.find(({ actor }) => actor?.id === filter.who)?.actor?.name;
  return (
    <>
      <AuditFilters actions={auditActions} filter={filter} who={who} onChange={change} />
      <AuditTable
        events={events}
        onWho={(id) => {
          change({ who: id });
        }}
      />
      <div className={classes['turn']}>
        {after !== null && (
          <Button
            onPress={() => {
              turnTo(null);
            }}
          >
            Newest
          </Button>
        )}
        {pageInfo.hasNextPage && (
          <Button
            onPress={() => {
              turnTo(pageInfo.endCursor ?? null);
            }}
          >
            Older
          </Button>
        )}
      </div>
    </>
  );
}
