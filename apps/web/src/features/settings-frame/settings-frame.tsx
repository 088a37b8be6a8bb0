import { Tabs } from '@chiron/ui';
import type { ReactNode } from 'react';
import { Page } from '../../page';

/** The tabs of the settings in their order. Their pages belong to the features that they are about. */
const TABS = [
  { key: 'privacy', label: 'Privacy', href: '/settings/privacy' },
  { key: 'consents', label: 'Consents', href: '/settings/consents' },
  { key: 'blocks', label: 'People you block', href: '/settings/blocks' },
  { key: 'addresses', label: 'E-mail addresses', href: '/settings/addresses' },
  { key: 'security', label: 'Security', href: '/settings/security' },
  { key: 'data', label: 'Your data', href: '/settings/data' },
] as const;

export type SettingsTab = (typeof TABS)[number]['key'];

export type SettingsFrameProps = {
  readonly tab: SettingsTab;
  readonly lead?: string;
  readonly children: ReactNode;
};

/** One page of the settings under its tab, whose words are its title. */
export function SettingsFrame({ tab, lead, children }: SettingsFrameProps) {
  const title = TABS.find(({ key }) => key === tab)?.label ?? 'Settings';
  return (
    <Page title={title} lead={lead}>
      <Tabs label="Settings" items={TABS} selected={tab}>
        {children}
      </Tabs>
    </Page>
  );
}
