export { SettingsResolver } from './settings.resolver';
export { HelpContactsResolver, PastRetentionResolver, SettingsFieldsResolver } from './settings-fields.resolver';
export { handlersOf, settingsOf, type ContactView } from './settings-view';
export { ConfidentialContactType, ReportingDutyType } from './settings.type';
