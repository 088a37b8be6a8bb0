import { IconButton, Menu } from '@chiron/ui';
import { CircleQuestionMark, CircleUserRound, LogOut, Mails, MonitorOff, Settings, UserRound } from 'lucide-react';
import { useLeave, useViewer } from '../account';
import { useDemonstration } from '../letters';

/** Who one is here, help, and the ways out. */
export function AccountMenu({ isDefaultOpen }: { readonly isDefaultOpen: boolean }) {
  const { person } = useViewer();
  const { leave, leaveEverywhere } = useLeave();
  const isDemonstration = useDemonstration();
  return (
    <Menu
      label="Account"
      align="end"
      isDefaultOpen={isDefaultOpen}
      trigger={<IconButton icon={CircleUserRound} label="Account" />}
      entries={[
        { key: 'me', label: person.name, detail: 'My page', icon: UserRound, href: `/people/${person.id}` },
        { key: 'settings', label: 'Settings', icon: Settings, href: '/settings/privacy' },
        ...(isDemonstration
          ? [{ key: 'outbox', label: 'Outbox', detail: 'Letters of this demonstration', icon: Mails, href: '/outbox' }]
          : []),
        { key: 'help', label: 'Help', icon: CircleQuestionMark, href: '/help' },
        { key: 'leave', label: 'Sign out', icon: LogOut, onSelect: () => void leave() },
        {
          key: 'everywhere',
          label: 'Sign out everywhere',
          detail: 'Ends every session of yours',
          icon: MonitorOff,
          onSelect: () => void leaveEverywhere(),
        },
      ]}
    />
  );
}
