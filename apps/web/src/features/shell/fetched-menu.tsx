import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

/** A menu that is open as soon as it is there. */
export type OpenMenu = ComponentType<{ readonly isDefaultOpen: boolean }>;

export type FetchedMenuProps = {
  /** Fetches the menu; called once. */
  readonly menu: ReturnType<typeof fetched>;
  /** Looks like the menu’s own button and stands in its place until the menu is there. */
  readonly button: (reach: Reach) => ReactNode;
};

export type Reach = {
  readonly onHoverStart: () => void;
  readonly onFocus: () => void;
  readonly onPress: () => void;
};

/** Fetches the code of a menu when somebody reaches for it: menus are a tenth of all code, and most visits open none. */
export function FetchedMenu({ menu, button }: FetchedMenuProps) {
  const [isWanted, setWanted] = useState(false);
  const { Menu, fetch } = menu;
  const reach: Reach = {
    onHoverStart: fetch,
    onFocus: fetch,
    onPress: () => {
      setWanted(true);
    },
  };
  const standIn = button(reach);
  if (!isWanted) return standIn;
  return (
    <Suspense fallback={standIn}>
      <Menu isDefaultOpen />
    </Suspense>
  );
}

/** A menu to be fetched, for `FetchedMenu`. */
export function fetched(load: () => Promise<OpenMenu>) {
  let loading: Promise<{ default: OpenMenu }> | undefined;
  const start = () => (loading ??= load().then((Menu) => ({ default: Menu })));
  return { Menu: lazy(start), fetch: () => void start() };
}
