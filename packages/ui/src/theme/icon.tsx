import type { LucideIcon } from 'lucide-react';

export type IconProps = {
  readonly icon: LucideIcon;
  /** Only for an icon that stands alone; beside words it is decoration. */
  readonly label?: string;
  readonly size?: 16 | 20 | 24;
  readonly className?: string;
};

/** A Lucide icon in the house weight. */
export function Icon({ icon: Glyph, label, size = 20, className }: IconProps) {
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const };
  return <Glyph size={size} strokeWidth={1.75} className={className} {...naming} />;
}
