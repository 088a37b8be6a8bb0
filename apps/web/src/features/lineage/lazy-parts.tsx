import { lazy } from 'react';

/** Parts that the first picture does not need are fetched when they are first shown. */
export const PathPage = lazy(() => import('./path-page').then((part) => ({ default: part.PathPage })));
export const LineageTable = lazy(() => import('./lineage-table').then((part) => ({ default: part.LineageTable })));
export const LineagePanel = lazy(() => import('./lineage-panel').then((part) => ({ default: part.LineagePanel })));
export const KinListDialog = lazy(() => import('./kin-list-dialog').then((part) => ({ default: part.KinListDialog })));
export const PathDialog = lazy(() => import('./path-dialog').then((part) => ({ default: part.PathDialog })));
export const PersonPicker = lazy(() => import('./person-picker').then((part) => ({ default: part.PersonPicker })));

const chart = () => import('./picture/lineage-chart').then((part) => ({ default: part.LineageChart }));
export const LineageChart = lazy(chart);
/** Fetches the chart beside the lineage that it will draw. */
export const preloadChart = () => void chart();
