import { createContext, use } from 'react';
import type { Capability } from '@chiron/domain/permission';
import type { SessionQuery } from '../../gql/graphql';

/** Whoever is signed in, acting at one institution. */
export type Viewer = NonNullable<SessionQuery['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);

/** The viewer of a page behind the sign-in. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer() needs <SignedIn> above it.');
  return viewer;
}

/** Whether the viewer holds a capability at this institution: only where they act now. */
export function holds({ actingAt, capabilities }: Viewer, capability: Capability, slug: string): boolean {
  return actingAt?.slug === slug && capabilities.includes(capability);
}
