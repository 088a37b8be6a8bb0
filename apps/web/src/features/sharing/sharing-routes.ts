import type { RouteObject } from 'react-router';

export const sharingRoutes: RouteObject[] = [];
