import { graphql } from '../../gql';
import type { Settings_SettingsFragment } from '../../gql/graphql';

graphql(`
  fragment Settings_settings on InstitutionSettings {
    emergency
    enrolsMinors
    institution {
      id
      name
      crest
      accent
      timeZone
      stageLabels {
        stage
        label
      }
    }
    reportHandler {
      id
    }
    possibleHandlers {
      id
      name
    }
    duties {
      position
      duty
      topics
    }
    contacts {
      id
      kind
      name
      contact
      hours
    }
    retention {
      kind
      years
    }
    readiness {
      isReady
      positionsMissing
      lacksOffice
      lacksCrisisLine
      lacksEmergency
    }
  }
`);

export const INSTITUTION_SETTINGS = graphql(`
  query InstitutionSettings {
    institutionSettings {
      ...Settings_settings @unmask
    }
    retentionReport {
      kind
      years
      count
      people {
        id
        name
      }
    }
  }
`);

export const CHANGE_INSTITUTION = graphql(`
  mutation ChangeInstitution($look: InstitutionLookInput!) {
    changeInstitution(look: $look) {
      ...Settings_settings @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const RECORD_DUTIES = graphql(`
  mutation RecordDuties($duties: [ReportingDutyInput!]!) {
    recordDuties(duties: $duties) {
      ...Settings_settings @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const RECORD_CONTACTS = graphql(`
  mutation RecordContacts($contacts: [ContactInput!]!, $emergency: String!) {
    recordContacts(contacts: $contacts, emergency: $emergency) {
      ...Settings_settings @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const RECORD_RETENTION = graphql(`
  mutation RecordRetention($periods: [RetentionInput!]!) {
    recordRetention(periods: $periods) {
      ...Settings_settings @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const NAME_HANDLER = graphql(`
  mutation NameReportHandler($personId: ID) {
    nameReportHandler(personId: $personId) {
      ...Settings_settings @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const MARK_MINORS = graphql(`
  mutation MarkMinors($enrolsMinors: Boolean!) {
    markMinors(enrolsMinors: $enrolsMinors) {
      ...Settings_settings @unmask
      ... on Refusal {
        message
        field
      }
    }
  }
`);

/** What the forms of the settings start from. */
export type Settings = Settings_SettingsFragment;
