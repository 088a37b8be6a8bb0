export { SettingsFrame } from './settings-frame';
export { settingsRoutes } from './settings-routes';
