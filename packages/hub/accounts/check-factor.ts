import type { passkeySchemas } from '@whorl/contract';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import type { KeyRing } from '../storage/images/key-ring.ts';
import { passkeysOf } from './passkeys/passkey-rows.ts';
import { verifyPasskeyProof } from './passkeys/prove-passkey.ts';
import type { RelyingParty } from './passkeys/relying-party.ts';
import type { Attempt, Outcome, SignedIn } from './sign-in-attempt.ts';
import { matchTotp } from './totp.ts';

type Proof = z.output<typeof passkeySchemas.passkeyProof>;

/** Whether the account has any second factor now. */
export async function hasFactor({ db }: Scope, { row }: Attempt): Promise<boolean> {
  return row.totp_is_confirmed || (await passkeysOf(db, row.officer_id)).length > 0;
}

/** Signs in whose one-time code is right and was not used before. */
export async function checkOneTimeCode(
  keys: KeyRing,
  attempt: Attempt,
  code: string,
  at: Date,
): Promise<Outcome<SignedIn>> {
  const { officer_id, totp_is_confirmed, totp_secret, totp_last_step } = attempt.row;
  if (!totp_is_confirmed || !totp_secret) return attempt.fail('code');
  const secret = keys.open(totp_secret, `totp/${officer_id}`);
  const step = matchTotp(secret, code, at, totp_last_step);
  return step === undefined
    ? attempt.fail('code')
    : attempt.succeed('one-time-code', { totpStep: step });
}

/** Signs in whose passkey signed this challenge; the count of its signatures is kept. */
export async function checkPasskey(
  { db, access }: Scope,
  relyingParty: RelyingParty,
  attempt: Attempt,
  challenge: string | null,
  proof: Proof,
): Promise<Outcome<SignedIn>> {
  const refused = new HubError('passkey-refused');
  const passkey = await db
    .selectFrom('passkey')
    .selectAll()
    .where('officer_id', '=', attempt.row.officer_id)
    .where('credential_id', '=', proof.id)
    .executeTakeFirst();
  if (!passkey || challenge === null) return attempt.fail('unknown-passkey', refused);
  const counter = await verifyPasskeyProof(relyingParty, challenge, passkey, proof);
  if (counter === undefined) return attempt.fail('passkey', refused);
  await db
    .updateTable('passkey')
    .set({ counter, used_at: access.at })
    .where('passkey_id', '=', passkey.passkey_id)
    .execute();
  return attempt.succeed('passkey');
}
