import type { Viewer } from '../account';
import { navigationFor } from './navigation';
import { staffPlaces } from './staff-places';

const school = {
  __typename: 'Institution',
  id: 'i1',
  slug: 'school',
  name: 'A school',
  crest: 'AS',
  accent: 'fern',
} as const;

function aViewer(capabilities: string[]): Viewer {
  return {
    __typename: 'Viewer',
    person: { __typename: 'Person', id: 'p1', name: 'Ada Ash' },
    actingAt: school,
    memberOf: [school],
    staffRoles: [],
    capabilities,
    isOperator: false,
  };
}

const labels = (viewer: Viewer) =>
  navigationFor(viewer, '/', staffPlaces(viewer)).flatMap(({ items }) => items.map(({ label }) => label));

const staff = aViewer(['people.read', 'import.run']);
const currentAt = (pathname: string) =>
  navigationFor(staff, pathname, staffPlaces(staff))
    .flatMap(({ items }) => items)
    .filter(({ isCurrent }) => isCurrent)
    .map(({ label }) => label);

describe('navigation', () => {
  it('shows a physician four places', () => {
    expect(labels(aViewer([]))).toEqual(['Home', 'Mentorships', 'People', 'Lineage']);
  });

  it('adds to staff only what their capabilities open', () => {
    expect(labels(aViewer(['people.read', 'mentorships.read']))).toEqual(
      expect.arrayContaining(['Mentorship roster', 'People roster']),
    );
    expect(labels(aViewer(['people.read']))).not.toContain('Import');
  });

  it('shows an operator who belongs nowhere the installation alone', () => {
    const operator = { ...aViewer([]), actingAt: null, memberOf: [], isOperator: true };
    expect(labels(operator)).toEqual(['Institutions', 'Health', 'Operator log']);
  });

  it('opens to a moderator the reports, and no roster', () => {
    expect(labels(aViewer(['reports.handle'])).slice(4)).toEqual(['Reports']);
  });

  it.each([
    ['/', 'Home'],
    ['/mentorships/m1', 'Mentorships'],
    ['/lineage/somebody-else', 'Lineage'],
    ['/i/school/people', 'People roster'],
    ['/i/school/people/import/run', 'Import'],
  ])('marks one place at %s', (pathname, label) => {
    expect(currentAt(pathname)).toEqual([label]);
  });

  it('marks none where no place leads', () => {
    expect(currentAt('/help')).toEqual([]);
  });
});
