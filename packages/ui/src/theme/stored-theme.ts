export const THEME_CHOICES = ['system', 'light', 'dark'] as const;

/** What a person chose on this device; `system` follows the device. */
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export type ThemeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'theme';

/** The choice kept on this device, or `system` when there is none or storage is closed to us. */
export function readThemeChoice(storage: () => ThemeStorage): ThemeChoice {
  try {
    const stored = storage().getItem(KEY);
    return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice where it can be kept; a device that refuses storage follows its own setting next time. */
export function keepThemeChoice(storage: () => ThemeStorage, choice: ThemeChoice): void {
  try {
    if (choice === 'system') storage().removeItem(KEY);
    else storage().setItem(KEY, choice);
  } catch {
    return;
  }
}
