import { IconButton, Menu } from '@chiron/ui';
import { CircleQuestionMark, CircleUserRound, Download, LogOut, MonitorOff, UserRound } from 'lucide-react';
import { useLeave, useViewer } from '../account';

/** Who one is here, help, and the ways out. */
export function AccountMenu({ isDefaultOpen }: { readonly isDefaultOpen: boolean }) {
  const { person } = useViewer();
  const { leave, leaveEverywhere } = useLeave();
  return (
    <Menu
      label="Account"
      align="end"
      isDefaultOpen={isDefaultOpen}
      trigger={<IconButton icon={CircleUserRound} label="Account" />}
      entries={[
        { key: 'me', label: person.name, detail: 'My page', icon: UserRound, href: `/people/${person.id}` },
        { key: 'data', label: 'Your data', icon: Download, href: '/settings/data' },
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
