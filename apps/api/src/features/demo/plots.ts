import type { MentorshipState } from '@chiron/domain/mentorship';
import { TIES } from './cast';
import { castMember, settle, some, standing, type Draw } from './drawing';
import { academicYear } from './institutions';
import { dayIn, mentorship, request, type DemoMentorship } from './mentorships';

/** What was planned for those who can be entered with one click. */
export function castMentorships(draw: Draw): DemoMentorship[] {
  const planned = TIES.map(({ host, kind, lasts, ...tie }) => {
    const match = { host, kind, mentor: castMember(draw, tie.mentor), mentee: castMember(draw, tie.mentee) };
    const made = mentorship(match, dayIn(academicYear(host, draw.now) - tie.yearsAgo, host, draw), draw, lasts);
    if (!made) throw new Error(`The ${tie.mentor} of the demo could not have been ${kind} of the ${tie.mentee}.`);
    draw.known.add(made);
    return made;
  });
  return [...planned, ...prolific(draw), ...onTheWard(draw)];
}

/** The attending of the cast has taken three juniors a year since becoming one. */
function prolific(draw: Draw): DemoMentorship[] {
  const mentor = castMember(draw, 'attending');
  const last = academicYear('HOSPITAL', draw.now);
  const kinds = ['MENTOR', 'ADVISOR', 'RESEARCH_SUPERVISOR', 'SPONSOR'] as const;
  return [7, 6, 5, 4, 3, 2, 1, 0].flatMap((ago) => {
    const on = dayIn(last - ago, 'HOSPITAL', draw);
    return some(draw, 3, standing(draw, 'HOSPITAL', ['RESIDENT', 'FELLOW'], on), (mentee) =>
      settle(draw, { host: 'HOSPITAL', mentor, mentee, kind: draw.random.pick(kinds) }, on),
    );
  });
}

/** The resident of the cast teaches two students on the ward. */
function onTheWard(draw: Draw): DemoMentorship[] {
  const mentor = castMember(draw, 'resident');
  const on = dayIn(academicYear('HOSPITAL', draw.now), 'HOSPITAL', draw);
  return some(draw, 2, standing(draw, 'HOSPITAL', ['MEDICAL_STUDENT'], on), (mentee) =>
    settle(draw, { host: 'HOSPITAL', mentor, mentee, kind: 'CLINICAL_TEACHER' }, on),
  );
}

const UNANSWERED: readonly (readonly [MentorshipState, number])[] = [
  ['REQUESTED', 6],
  ['DECLINED', 5],
  ['EXPIRED', 4],
  ['WITHDRAWN', 2],
];

/** Residents asked attendings, and have no answer or another one than yes. The first waits for the cast's attending. */
export function requests(draw: Draw): DemoMentorship[] {
  const residents = standing(draw, 'HOSPITAL', ['RESIDENT'], draw.now);
  const attendings = standing(draw, 'HOSPITAL', ['ATTENDING'], draw.now).filter(({ cast }) => cast === null);
  const asked = (mentors: typeof attendings, state: MentorshipState, count: number) =>
    some(draw, count, residents, (mentee) => {
      const made = request(
        { host: 'HOSPITAL', mentor: draw.random.pick(mentors), mentee, kind: 'MENTOR' },
        state,
        draw,
      );
      return made && draw.known.add(made) ? made : null;
    });
  return [
    ...asked([castMember(draw, 'attending')], 'REQUESTED', 1),
    ...UNANSWERED.flatMap(([state, count]) => asked(attendings, state, count)),
  ];
}
