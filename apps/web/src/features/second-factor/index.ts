export { Enrolment } from './enrolment';
export { RecoveryCodes } from './recovery-codes';
export { SecondFactorStep } from './second-factor-step';
