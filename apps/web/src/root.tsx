import { RouterProvider as AriaRouter } from '@chiron/ui';
import { Outlet, ScrollRestoration, useHref, useNavigate } from 'react-router';

/** Teaches the component kit's links to stay inside the app, and keeps the scroll place of each page. */
export function Root() {
  const navigate = useNavigate();
  return (
    <AriaRouter navigate={(href) => void navigate(href)} useHref={useHref}>
      <Outlet />
      <ScrollRestoration />
    </AriaRouter>
  );
}
