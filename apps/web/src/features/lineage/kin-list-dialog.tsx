import { Dialog, Name, Skeleton } from '@chiron/ui';
import { useEffect } from 'react';
import type { Explorer } from './explorer';
import type { ExplorerState } from './explorer-state';
import classes from './lineage-panel.module.css';
import { isStub, kinOf, type Side } from './lineage-graph';
import { lineWords, underName } from './person-words';

export type KinListDialogProps = {
  readonly of: { readonly id: string; readonly side: Side };
  readonly state: ExplorerState;
  readonly explorer: Explorer;
  readonly onFocus: (id: string) => void;
  readonly onClose: () => void;
};

const MOST = 249;

/** All mentors or mentees of somebody who has more than a picture should hold. */
export function KinListDialog({ of, state, explorer, onFocus, onClose }: KinListDialogProps) {
  const { graph, busy } = state;
  useEffect(() => {
    void explorer.know(of.id, of.side, MOST);
  }, [explorer, of]);
  const { id, side } = of;
  const total = graph.totals.get(id)?.[side] ?? 0;
  const kin = kinOf(graph, id, side).filter(({ key }) => !isStub(key));
  return (
    <Dialog
      title={`${total} ${side} of ${graph.people.get(id)?.name ?? ''}`}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      {busy.has(`${side}:${id}`) && <Skeleton lines={4} />}
      <ul role="list">
        {kin.map(({ key, tie }) => {
          const person = graph.people.get(key);
          return (
            person && (
              <li key={key}>
                <button
                  type="button"
                  className={classes['relation']}
                  onClick={() => {
                    onFocus(key);
                  }}
                >
                  <Name>{person.name}</Name>
                  <span className="type-meta">
                    {[underName(person), tie.links.map(lineWords).join(' · ')].filter(Boolean).join(' · ')}
                  </span>
                </button>
              </li>
            )
          );
        })}
      </ul>
      {total > kin.length && <p>{`These are the first ${kin.length}. Focus on someone to go on.`}</p>}
    </Dialog>
  );
}
