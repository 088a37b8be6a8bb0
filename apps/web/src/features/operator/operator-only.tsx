import type { ReactNode } from 'react';
import { NotFoundPage } from '../../page';
import { useViewer } from '../account';

/** A page of the installation: for its operators. */
export function OperatorOnly({ children }: { readonly children: ReactNode }) {
  return useViewer().isOperator ? children : <NotFoundPage />;
}
