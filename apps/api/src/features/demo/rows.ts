import { searchable } from '@chiron/domain/search';
import { day, month, open, year, type PartialDate } from '@chiron/domain/partial-date';
import { postHeld, type Post } from './careers';
import type { HistoricalLink, HistoricalPerson } from './history';
import { INSTITUTIONS, type Place } from './institutions';
import type { DemoMentorship } from './mentorships';
import type { DemoPerson } from './people';
import { stableId } from './random';

export type Row = Readonly<Record<string, unknown>>;

export function institutionRow(place: Place): Row {
  const { id, slug, name, crest, accent, parent, timeZone, stageLabels } = INSTITUTIONS[place];
  const parent_id = parent && INSTITUTIONS[parent].id;
  return { id, slug, name, crest, accent, parent_id, time_zone: timeZone, stage_labels: stageLabels };
}

/** What an institution knows of somebody; of those who are elsewhere, where. */
export function recordRow(host: Place, person: DemoPerson, now: Date): Row {
  const isOurs = person.posts.some(({ place }) => place === host);
  const elsewhere = isOurs ? undefined : postHeld(person.posts, now);
  return {
    institution_id: INSTITUTIONS[host].id,
    person_id: person.id,
    name: person.name,
    name_search: searchable(person.name),
    email: person.email,
    born_on: null,
    born_precision: 'unknown',
    died_on: null,
    died_precision: 'unknown',
    specialty: person.specialty,
    organisation: elsewhere ? INSTITUTIONS[elsewhere.place].name : null,
    source: 'demo',
    source_id: person.id,
  };
}

export function historicalRecordRow(host: Place, person: HistoricalPerson): Row {
  return {
    institution_id: INSTITUTIONS[host].id,
    person_id: person.id,
    name: person.name,
    name_search: searchable(person.name),
    email: null,
    born_on: person.born.on,
    born_precision: person.born.precision,
    died_on: person.died.on,
    died_precision: person.died.precision,
    specialty: person.specialty,
    organisation: null,
    source: 'history',
    source_id: person.sourceId,
  };
}

export function affiliationRow(person: DemoPerson, post: Post, now: Date): Row {
  const [from, to] = [asKnown(post.from, now), post.to === null ? open : asKnown(post.to, now)];
  return {
    institution_id: INSTITUTIONS[post.place].id,
    id: stableId(`post ${person.id} ${post.place} ${post.stage} ${post.year} ${post.from.getTime()}`, post.from),
    person_id: person.id,
    stage: post.stage,
    stage_year: post.year,
    staff_role: post.role,
    started_on: from.on,
    started_precision: from.precision,
    ended_on: to.on,
    ended_precision: to.precision,
  };
}

/** The longer ago, the less exactly a date is known. */
function asKnown(date: Date, now: Date): PartialDate {
  const years = now.getUTCFullYear() - date.getUTCFullYear();
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (years > 15) return year(y);
  return years > 11 ? month(y, m) : day(y, m, d);
}

export function mentorshipRow(mentorship: DemoMentorship): Row {
  const { host, mentorPost, menteePost, started, ended } = mentorship;
  return {
    ...UNSOURCED,
    institution_id: INSTITUTIONS[host].id,
    id: mentorship.id,
    mentor_id: mentorship.mentor.id,
    mentee_id: mentorship.mentee.id,
    kind: mentorship.kind,
    state: mentorship.state,
    provenance: mentorship.provenance,
    started_on: started.on,
    started_precision: started.precision,
    ended_on: ended.on,
    ended_precision: ended.precision,
    mentor_stage: mentorPost.stage,
    mentor_stage_year: mentorPost.year,
    mentor_organisation: INSTITUTIONS[mentorPost.place].name,
    mentee_stage: menteePost.stage,
    mentee_stage_year: menteePost.year,
    mentee_organisation: INSTITUTIONS[menteePost.place].name,
    ended_by: mentorship.endedBy,
  };
}

const UNSOURCED = {
  type_as_recorded: null,
  source: null,
  source_key: null,
  source_title: null,
  source_url: null,
  source_says: null,
};

export function historicalMentorshipRow(host: Place, link: HistoricalLink): Row {
  return {
    institution_id: INSTITUTIONS[host].id,
    id: link.id,
    mentor_id: link.mentorId,
    mentee_id: link.menteeId,
    kind: link.kind,
    state: 'COMPLETED',
    provenance: 'IMPORTED',
    started_on: link.started.on,
    started_precision: link.started.precision,
    ended_on: link.ended.on,
    ended_precision: link.ended.precision,
    mentor_stage: link.mentorStage,
    mentor_stage_year: null,
    mentor_organisation: link.organisation,
    mentee_stage: link.menteeStage,
    mentee_stage_year: null,
    mentee_organisation: link.organisation,
    ended_by: null,
    type_as_recorded: link.asRecorded,
    source: 'history',
    source_key: link.sourceKey,
    source_title: link.source.title,
    source_url: link.source.url,
    source_says: link.source.says,
  };
}
