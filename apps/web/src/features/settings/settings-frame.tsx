import { Tabs } from '@chiron/ui';
import type { ReactNode } from 'react';
import { Page } from '../../page';

/** The tabs of the settings, in the order of the page; a feature that adds one appends it here. */
const TABS = [{ key: 'security', label: 'Security', href: '/settings/security' }] as const;

export type SettingsTab = (typeof TABS)[number]['key'];

export type SettingsFrameProps = {
  readonly tab: SettingsTab;
  readonly lead?: string;
  readonly children: ReactNode;
};

/** One page of the settings under its tab. */
export function SettingsFrame({ tab, lead, children }: SettingsFrameProps) {
  return (
    <Page title="Settings" lead={lead}>
      <Tabs label="Settings" items={TABS} selected={tab}>
        {children}
      </Tabs>
    </Page>
  );
}
