import { randomUUID } from 'node:crypto';
import { contractLimits, type passkeySchemas } from '@whorl/contract';
import type { z } from 'zod';
import type { Scope } from '../../governance/scope.ts';
import { found, HubError } from '../../hub-error.ts';
import { passkeyOfferFor, passkeyTimeoutMs, verifyNewPasskey } from './make-passkey.ts';
import type { StoredPasskeyRow } from './passkey-rows.ts';
import { passkeysOf } from './passkey-rows.ts';
import type { RelyingParty } from './relying-party.ts';

type Passkey = z.output<typeof passkeySchemas.passkey>;
type NewPasskey = z.output<typeof passkeySchemas.newPasskey>;

function viewOf(row: StoredPasskeyRow): Passkey {
  return {
    passkeyId: row.passkey_id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
  };
}

/** The second factors of an officer's own account. Opened with their own access only. */
export function openOwnPasskeys({ db, access, audit }: Scope, relyingParty: RelyingParty) {
  const officerId = access.actor.id;
  const note = (action: string, passkeyId?: string) =>
    audit({
      action,
      subject: { kind: 'officer', id: officerId },
      ...(passkeyId ? { details: { passkeyId } } : {}),
    });
  // Locked, so that of two removals at once the second sees what the first left.
  const own = () =>
    db
      .selectFrom('officer')
      .select(['sign_in_name', 'display_name', 'totp_is_confirmed', 'is_of_directory'])
      .where('officer_id', '=', officerId)
      .forUpdate()
      .executeTakeFirstOrThrow();
  return {
    async list() {
      note('account.factors-listed');
      const { totp_is_confirmed, is_of_directory } = await own();
      const passkeys = (await passkeysOf(db, officerId)).map(viewOf);
      return { oneTimeCode: totp_is_confirmed, passkeys, isOfDirectory: is_of_directory };
    },

    async offer() {
      const { sign_in_name, display_name, is_of_directory } = await own();
      if (is_of_directory) throw new HubError('conflict');
      const known = (await passkeysOf(db, officerId)).map(({ credential_id }) => credential_id);
      if (known.length >= contractLimits.passkeysPerOfficerMax) throw new HubError('conflict');
      const officer = { officerId, name: sign_in_name, displayName: display_name };
      const offer = await passkeyOfferFor(relyingParty, officer, known);
      const expires_at = new Date(access.at.getTime() + passkeyTimeoutMs);
      const values = { challenge: offer.challenge, expires_at };
      await db
        .insertInto('passkey_offer')
        .values({ officer_id: officerId, ...values })
        .onConflict((conflict) => conflict.column('officer_id').doUpdateSet(values))
        .execute();
      note('account.passkey-offered');
      return offer;
    },

    /** The challenge of the offer that was made last, which from now on is used; nothing if too late. */
    async takeOffer(): Promise<string | undefined> {
      const offer = await db
        .deleteFrom('passkey_offer')
        .where('officer_id', '=', officerId)
        .returning(['challenge', 'expires_at'])
        .executeTakeFirst();
      note('account.passkey-answered');
      return offer && offer.expires_at > access.at ? offer.challenge : undefined;
    },

    async add(challenge: string, { name, credential }: NewPasskey): Promise<Passkey> {
      const made = await verifyNewPasskey(relyingParty, challenge, credential);
      if (!made) throw new HubError('passkey-refused');
      const row = await db
        .insertInto('passkey')
        .values({
          passkey_id: randomUUID(),
          officer_id: officerId,
          credential_id: made.credentialId,
          public_key: made.publicKey,
          counter: made.counter,
          transports: [...made.transports],
          name,
          created_at: access.at,
        })
        .onConflict((conflict) => conflict.column('credential_id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new HubError('already-exists');
      note('account.passkey-added', row.passkey_id);
      return viewOf(row);
    },

    async remove(passkeyId: string): Promise<void> {
      const { totp_is_confirmed } = await own();
      const passkeys = await passkeysOf(db, officerId);
      found(passkeys.find(({ passkey_id }) => passkey_id === passkeyId));
      if (passkeys.length === 1 && !totp_is_confirmed) throw new HubError('last-factor');
      await db.deleteFrom('passkey').where('passkey_id', '=', passkeyId).execute();
      note('account.passkey-removed', passkeyId);
    },
  };
}
