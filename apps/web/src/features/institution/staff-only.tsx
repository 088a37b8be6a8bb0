import { Button, EmptyState } from '@chiron/ui';
import type { Capability } from '@chiron/domain/permission';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { NotFoundPage, Page } from '../../page';
import { holds, useActAt, useViewer, type Viewer } from '../account';

type Institution = Viewer['memberOf'][number];

export type StaffOnlyProps = {
  readonly capability: Capability;
  readonly children: (institution: Institution) => ReactNode;
};

/** A page of the institution in the address (`/i/:slug/…`): for staff who act there and hold the capability. */
export function StaffOnly({ capability, children }: StaffOnlyProps) {
  const { slug = '' } = useParams();
  const viewer = useViewer();
  if (viewer.actingAt && holds(viewer, capability, slug)) return children(viewer.actingAt);
  const elsewhere = viewer.memberOf.find((institution) => institution.slug === slug);
  if (elsewhere && viewer.actingAt && viewer.actingAt.slug !== slug) {
    return <ActThereFirst from={viewer.actingAt} to={elsewhere} />;
  }
  return <NotFoundPage />;
}

/** One acts at one institution at a time; what one may do at another is told only there. */
function ActThereFirst({ from, to }: { readonly from: Institution; readonly to: Institution }) {
  const { actAt, isPending } = useActAt();
  return (
    <Page title={to.name}>
      <EmptyState
        action={
          <Button variant="primary" isPending={isPending} onPress={() => void actAt(to.id)}>
            Act at {to.name}
          </Button>
        }
      >
        You act at {from.name} now. This page belongs to {to.name}.
      </EmptyState>
    </Page>
  );
}
