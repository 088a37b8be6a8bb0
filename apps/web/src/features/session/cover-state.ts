import { useSyncExternalStore } from 'react';
import { holdSession } from '../../apollo';

/** Why the page is hidden: somebody covered it, or nothing happened for an hour. */
export type Cover = 'none' | 'covered' | 'idle';

let cover: Cover = 'none';
const listeners = new Set<() => void>();
// The tabs of a browser share one session: what covers one covers all.
const tabs = new BroadcastChannel('chiron-cover');

function put(next: Cover): void {
  if (next === cover) return;
  cover = next;
  holdSession(next !== 'none');
  for (const listener of listeners) listener();
}

tabs.onmessage = ({ data }: MessageEvent<Cover>) => {
  put(data);
};

export function setCover(next: Cover): void {
  put(next);
  tabs.postMessage(next);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCover(): Cover {
  return useSyncExternalStore(subscribe, () => cover);
}
