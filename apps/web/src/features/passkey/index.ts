export { PasskeyEntrance } from './passkey-entrance';
export { hasPasskeys, usePasskey } from './use-passkey';
