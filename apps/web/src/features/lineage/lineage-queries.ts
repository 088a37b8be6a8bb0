import { graphql } from '../../gql';

export const LINEAGE_PERSON = graphql(`
  fragment LineagePerson on Person {
    id
    name
    stage
    stageYear
    bornYear
    diedYear
    specialty
    organisation
    seenThrough
    institution {
      id
      name
      crest
      accent
      stageLabels {
        stage
        label
      }
    }
  }
`);

/** A lineage as cards; how far it reaches in all is asked of the focus alone. */
export const LINEAGE = graphql(`
  query Lineage($personId: ID!, $up: Int!, $down: Int!, $first: Int!, $isFocus: Boolean!) {
    lineage(personId: $personId, up: $up, down: $down, first: $first) {
      counts @include(if: $isFocus) {
        mentors
        mentees
        ancestors
        descendants
        generationsUp
        generationsDown
      }
      places {
        key
        generation
        moreMentors
        moreMentees
        person {
          ...LineagePerson @unmask
        }
      }
      links {
        mentor
        mentee
        known {
          kind
          startYear
          endYear
          endOpen
          current
          provenance
          status
          mentorshipId
          mentorStageThen
          mentorStageYearThen
          mentorOrganisationThen
          menteeStageThen
          menteeStageYearThen
          menteeOrganisationThen
          stageAsRecorded
          typeAsRecorded
          source
          sourceTitle
          sourceUrl
          sourceSays
        }
      }
    }
  }
`);

export const COUNTS = graphql(`
  query LineageCounts($personId: ID!) {
    lineageCounts(personId: $personId) {
      mentors
      mentees
      ancestors
      descendants
      generationsUp
      generationsDown
    }
  }
`);

export const FIND = graphql(`
  query LineageFind($search: String!) {
    people(search: $search, first: 8) @connection(key: "lineageFind", filter: ["search"]) {
      edges {
        node {
          ...LineagePerson @unmask
        }
      }
    }
  }
`);

export const PATHS = graphql(`
  query LineagePaths($fromId: ID!, $toId: ID!, $directed: Boolean!) {
    lineagePaths(fromId: $fromId, toId: $toId, directed: $directed) {
      steps
      gaveUp
      count
      paths {
        people {
          ...LineagePerson @unmask
        }
      }
    }
    from: person(id: $fromId) {
      ...LineagePerson @unmask
    }
    to: person(id: $toId) {
      ...LineagePerson @unmask
    }
    nearestCommonMentors(aId: $fromId, bId: $toId) {
      count
      nearestCount
      nearest {
        stepsFromA
        stepsFromB
        person {
          id
          name
        }
      }
    }
  }
`);
