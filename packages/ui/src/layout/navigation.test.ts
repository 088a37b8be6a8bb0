import { House } from 'lucide-react';
import { bottomBar } from './navigation';

const section = (count: number) => ({
  key: 'all',
  items: Array.from({ length: count }, (_, at) => ({ key: String(at), label: String(at), href: '/', icon: House })),
});

describe('the bottom bar of a phone', () => {
  it('holds five places', () => {
    expect(bottomBar([section(5)])).toMatchObject({ items: { length: 5 }, hasMore: false });
  });

  it('keeps the last place for the rest when there are more', () => {
    expect(bottomBar([section(4), section(3)])).toMatchObject({ items: { length: 4 }, hasMore: true });
  });
});
