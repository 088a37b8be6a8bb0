import { RolesAndDirectory1763800000001 } from './0001-roles-and-directory';
import { People1763800000002 } from './0002-people';
import { Mentorships1763800000003 } from './0003-mentorships';
import { Visibility1763800000004 } from './0004-visibility';
import { SignIn1763800000005 } from './0005-sign-in';
import { Lineage1763800000006 } from './0006-lineage';
import { Kinship1763800000007 } from './0007-kinship';
import { Import1763800000008 } from './0008-import';
import { Ground1763800000009 } from './0009-ground';
import { AudiencesAndAgreements1763800000010 } from './0010-audiences-and-agreements';
import { OneVisibilityPolicy1763800000011 } from './0011-one-visibility-policy';
import { LineageByAudience1763800000012 } from './0012-lineage-by-audience';
import { Keys1763800000013 } from './0013-keys';
import { SignOn1763800000014 } from './0014-sign-on';
import { Letters1763800000015 } from './0015-letters';
import { LifelongAccounts1763800000016 } from './0016-lifelong-accounts';
import { House1763800000017 } from './0017-house';
import { Installation1763800000018 } from './0018-installation';
import { ApiClients1763800000020 } from './0020-api-clients';
import { ClientsSee1763800000021 } from './0021-clients-see';
import { Records1763800000022 } from './0022-records';
import { OwnData1763800000023 } from './0023-own-data';

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
  AudiencesAndAgreements1763800000010,
  OneVisibilityPolicy1763800000011,
  LineageByAudience1763800000012,
  Keys1763800000013,
  SignOn1763800000014,
  Letters1763800000015,
  LifelongAccounts1763800000016,
  House1763800000017,
  Installation1763800000018,
  ApiClients1763800000020,
  ClientsSee1763800000021,
  Records1763800000022,
  OwnData1763800000023,
];
