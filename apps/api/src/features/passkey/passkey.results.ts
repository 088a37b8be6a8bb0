import { resultOf } from '../../platform/graphql';
import { signInRefusals, SignInSuccess } from '../account';
import { PasskeyRefusedType } from './passkey.type';

export const SignInWithPasskeyResult = resultOf(
  'SignInWithPasskeyResult',
  'Signed in, or not.',
  SignInSuccess,
  'SignInSuccess',
  [PasskeyRefusedType, ...signInRefusals],
);
