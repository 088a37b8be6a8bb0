import { ApolloProvider } from '@apollo/client/react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { createClient } from './apollo';
import { completeRoutes, routes } from './routes';

const client = createClient();
const router = createBrowserRouter(routes, { patchRoutesOnNavigation: completeRoutes });

export function App() {
  return (
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  );
}
