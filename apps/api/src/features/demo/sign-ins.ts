/** People of the demo as whom anybody may enter, in the order in which they are offered. */
export const demoSignIns = [
  { cast: 'undergraduate', label: 'Undergraduate', email: 'undergraduate@demo.example' },
  { cast: 'student', label: 'Medical student, M2', email: 'student@demo.example' },
  { cast: 'resident', label: 'Resident, PGY-2', email: 'resident@demo.example' },
  { cast: 'fellow', label: 'Fellow', email: 'fellow@demo.example' },
  { cast: 'attending', label: 'Attending', email: 'attending@demo.example' },
  { cast: 'coordinator', label: 'Coordinator', email: 'coordinator@demo.example' },
  { cast: 'admin', label: 'Institution admin', email: 'admin@demo.example' },
  { cast: 'hospital-admin', label: 'Institution admin, teaching hospital', email: 'hospital-admin@demo.example' },
  {
    cast: 'university-admin',
    label: 'Institution admin, university elsewhere',
    email: 'university-admin@demo.example',
  },
  { cast: 'moderator', label: 'Moderator', email: 'moderator@demo.example' },
  { cast: 'operator', label: 'Operator of the installation', email: 'operator@demo.example' },
] as const;

/** Someone with whom the demo has a plan: mentors and mentees of their own. */
export type CastName = (typeof demoSignIns)[number]['cast'];

/** For the ordinary form. It opens invented people of a demonstration and nothing else. */
export const DEMO_PASSWORD = 'centaur-demo';
