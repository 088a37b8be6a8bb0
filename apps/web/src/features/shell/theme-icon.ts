import type { ThemeChoice } from '@chiron/ui';
import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';

const ICONS: Record<ThemeChoice, LucideIcon> = { light: Sun, dark: Moon, system: Monitor };

export function themeIcon(choice: ThemeChoice): LucideIcon {
  return ICONS[choice];
}
