import { VisuallyHidden } from 'react-aria-components';

export type LiveRegionProps = {
  /** Read aloud each time it changes; keep the component mounted and change this. */
  readonly message: string;
  /** Interrupts what is being read. Only for what cannot wait. */
  readonly isUrgent?: boolean;
};

/** Tells a screen reader what the eye can see: “12 rows added.” */
export function LiveRegion({ message, isUrgent = false }: LiveRegionProps) {
  return (
    <VisuallyHidden>
      <div role={isUrgent ? 'alert' : 'status'} aria-live={isUrgent ? 'assertive' : 'polite'} aria-atomic="true">
        {message}
      </div>
    </VisuallyHidden>
  );
}
