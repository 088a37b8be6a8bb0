import { IconButton, Menu, THEME_CHOICES, useTheme, type ThemeChoice } from '@chiron/ui';
import { themeIcon } from './theme-icon';

const LABELS: Record<ThemeChoice, string> = { system: 'As this device', light: 'Light', dark: 'Dark' };

/** Light, dark, or as the device has it; kept on this device. */
export function ThemeMenu({ isDefaultOpen }: { readonly isDefaultOpen: boolean }) {
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      label="Colours"
      align="end"
      isDefaultOpen={isDefaultOpen}
      trigger={<IconButton icon={themeIcon(theme)} label="Colours" />}
      entries={THEME_CHOICES.map((choice) => ({
        key: choice,
        label: LABELS[choice],
        detail: choice === theme ? 'In use' : undefined,
        icon: themeIcon(choice),
        onSelect: () => {
          setTheme(choice);
        },
      }))}
    />
  );
}
