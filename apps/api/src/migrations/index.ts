import { RolesAndDirectory1763800000001 } from './0001-roles-and-directory';
import { People1763800000002 } from './0002-people';
import { Mentorships1763800000003 } from './0003-mentorships';
import { Visibility1763800000004 } from './0004-visibility';
import { SignIn1763800000005 } from './0005-sign-in';
import { Lineage1763800000006 } from './0006-lineage';
import { Kinship1763800000007 } from './0007-kinship';
import { Import1763800000008 } from './0008-import';
import { Ground1763800000009 } from './0009-ground';
import { House1763800000017 } from './0017-house';
import { Installation1763800000018 } from './0018-installation';

/** In the order in which they run. */
export const migrations = [
  RolesAndDirectory1763800000001,
  People1763800000002,
  Mentorships1763800000003,
  Visibility1763800000004,
  SignIn1763800000005,
  Lineage1763800000006,
  Kinship1763800000007,
  Import1763800000008,
  Ground1763800000009,
  House1763800000017,
  Installation1763800000018,
];
