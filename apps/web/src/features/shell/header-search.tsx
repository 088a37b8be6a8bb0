import { SearchField } from '@chiron/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';

/** Leads to the people whose name is typed. */
export function HeaderSearch() {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const search = (typed: string) => {
    if (!typed.trim()) return;
    setName('');
    void navigate(`/people?${new URLSearchParams({ q: typed.trim() }).toString()}`);
  };
  return (
    <search>
      <SearchField
        label="Find a person"
        isLabelHidden
        placeholder="Find a person"
        value={name}
        onChange={setName}
        onSubmit={search}
      />
    </search>
  );
}
