import { SearchBox } from '@chiron/ui';
import { useNavigate } from 'react-router';

/** Leads to the people whose name is typed. */
export function HeaderSearch() {
  const navigate = useNavigate();
  const search = (typed: string) => {
    const name = typed.trim();
    if (name) void navigate(`/people?${new URLSearchParams({ q: name }).toString()}`);
  };
  return (
    <search>
      <SearchBox label="Find a person" placeholder="Find a person" onSearch={search} />
    </search>
  );
}
