import { Sheet } from '../overlay/sheet';
import type { NavigationSection } from './navigation';
import { NavigationList } from './navigation-list';

export type NavigationSheetProps = {
  readonly label: string;
  readonly sections: readonly NavigationSection[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

/** The navigation where it has no room beside the page. */
export default function NavigationSheet({ label, sections, isOpen, onOpenChange }: NavigationSheetProps) {
  return (
    <Sheet title="Go to" side="left" isOpen={isOpen} onOpenChange={onOpenChange}>
      <NavigationList
        label={label}
        sections={sections}
        onNavigate={() => {
          onOpenChange(false);
        }}
      />
    </Sheet>
  );
}
