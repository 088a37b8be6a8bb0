import { useCallback, useSyncExternalStore } from 'react';
import { keepThemeChoice, readThemeChoice, type ThemeChoice } from './stored-theme';

const storage = () => window.localStorage;
const listeners = new Set<() => void>();
let current: ThemeChoice | undefined;

function currentChoice(): ThemeChoice {
  current ??= readThemeChoice(storage);
  return current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function apply(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

/** Puts the stored theme on the document. Call once before the first render, so that nothing flashes. */
export function applyStoredTheme(): void {
  apply(currentChoice());
}

/** The theme chosen on this device and a way to change it. */
export function useTheme(): { readonly theme: ThemeChoice; readonly setTheme: (choice: ThemeChoice) => void } {
  const theme = useSyncExternalStore(subscribe, currentChoice, () => 'system' as const);
  const setTheme = useCallback((choice: ThemeChoice) => {
    current = choice;
    keepThemeChoice(storage, choice);
    apply(choice);
    listeners.forEach((listener) => {
      listener();
    });
  }, []);
  return { theme, setTheme };
}
