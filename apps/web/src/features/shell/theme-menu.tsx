import { IconButton, Menu, useTheme, type ThemeChoice } from '@chiron/ui';
import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';

const CHOICES: readonly { readonly choice: ThemeChoice; readonly label: string; readonly icon: LucideIcon }[] = [
  { choice: 'light', label: 'Light', icon: Sun },
  { choice: 'dark', label: 'Dark', icon: Moon },
  { choice: 'system', label: 'As this device', icon: Monitor },
];

/** Light, dark, or as the device has it; kept on this device. */
export function ThemeMenu() {
  const { theme, setTheme } = useTheme();
  const icon = CHOICES.find(({ choice }) => choice === theme)?.icon ?? Monitor;
  return (
    <Menu
      label="Colours"
      align="end"
      trigger={<IconButton icon={icon} label="Colours" />}
      entries={CHOICES.map(({ choice, label, icon: sign }) => ({
        key: choice,
        label,
        detail: choice === theme ? 'In use' : undefined,
        icon: sign,
        onSelect: () => {
          setTheme(choice);
        },
      }))}
    />
  );
}
