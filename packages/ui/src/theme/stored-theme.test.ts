import { keepThemeChoice, readThemeChoice, type ThemeStorage } from './stored-theme';

function deviceStorage(): ThemeStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const closedStorage = (): ThemeStorage => {
  throw new Error('Storage is closed');
};

describe('the theme of a device', () => {
  it('follows the device until something is chosen', () => {
    const storage = deviceStorage();
    expect(readThemeChoice(() => storage)).toBe('system');
  });

  it('keeps a choice, and forgets it when the device is to decide again', () => {
    const storage = deviceStorage();
    keepThemeChoice(() => storage, 'dark');
    expect(readThemeChoice(() => storage)).toBe('dark');
    keepThemeChoice(() => storage, 'system');
    expect(readThemeChoice(() => storage)).toBe('system');
  });

  it('does not trust what it finds', () => {
    const storage = deviceStorage();
    storage.setItem('theme', 'neon');
    expect(readThemeChoice(() => storage)).toBe('system');
  });

  it('does without storage where there is none', () => {
    expect(readThemeChoice(closedStorage)).toBe('system');
    expect(() => {
      keepThemeChoice(closedStorage, 'dark');
    }).not.toThrow();
  });
});
