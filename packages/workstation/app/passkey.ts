import type { passkeySchemas } from '@whorl/contract';
import { ApiError } from '../api/api-error.ts';

interface Schema {
  readonly _zod: { readonly output: unknown };
}
type Output<S extends Schema> = S['_zod']['output'];
type Offer = Output<typeof passkeySchemas.passkeyOffer>;
type Request = Output<typeof passkeySchemas.passkeyRequest>;
type Credential = Output<typeof passkeySchemas.newPasskey>['credential'];
type Proof = Output<typeof passkeySchemas.passkeyProof>;

/** Whether this browser can make and use passkeys at all; one without https cannot. */
export function hasPasskeys(): boolean {
  return (
    typeof PublicKeyCredential === 'function' &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential
  );
}

/** Has the officer make a passkey. Throws an ApiError where none comes of it. */
export async function makePasskey(offer: Offer): Promise<Credential> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    offer as PublicKeyCredentialCreationOptionsJSON,
  );
  return jsonOf(() => navigator.credentials.create({ publicKey }), offer.rp.id);
}

/** Has the officer prove one of the passkeys asked for. Throws an ApiError where that fails. */
export async function provePasskey(request: Request): Promise<Proof> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    request as PublicKeyCredentialRequestOptionsJSON,
  );
  return jsonOf(() => navigator.credentials.get({ publicKey }), request.rpId);
}

async function jsonOf<T>(
  ask: () => Promise<globalThis.Credential | null>,
  rpId: string,
): Promise<T> {
  try {
    const credential = (await ask()) as PublicKeyCredential;
    return credential.toJSON() as T;
  } catch (error) {
    throw passkeyError(error, rpId);
  }
}

/** Web Authentication Level 3, sections 5.1.3 and 5.1.4: what the browser's errors stand for. */
function passkeyError(error: unknown, rpId: string): ApiError {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'SecurityError') {
    return new ApiError('passkey-elsewhere', { problems: [{ place: rpId, reason: '' }] });
  }
  return new ApiError(name === 'InvalidStateError' ? 'passkey-known' : 'passkey-cancelled');
}
