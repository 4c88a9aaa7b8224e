/** What one request, list or text may be at the most; every route keeps these, and OpenAPI states them. */
export const contractLimits = {
  /** A JSON body: the biographic data of a person with a few dozen names and documents. */
  jsonBodyBytesMax: 256 * 1024,
  /** A record with its images as base64: ten rolled prints in WSQ are about 1 MB. */
  recordBodyBytesMax: 24 * 1024 * 1024,
  /** A transaction file: fourteen prints and two palms at 1000 ppi in WSQ are about 12 MB. */
  transactionBytesMax: 32 * 1024 * 1024,
  /** Items of one page of a list. */
  pageItemsMax: 200,
  pageItemsDefault: 50,
  /** A short text such as a name or a reference. */
  shortTextMax: 200,
  /** A note of an examiner, a reason of an officer. */
  longTextMax: 4_000,
  urlMax: 2_000,
  /** What a directory sends a browser back with: code, state and issuer. */
  directoryAnswerMax: 8_000,
  /** One part of a passkey's answer: an attestation with its certificates is about 8 KB. */
  webAuthnTextMax: 64 * 1024,
  /** Passkeys of one officer. */
  passkeysPerOfficerMax: 20,
  /** The lowest false-match rate that the engine claims (claimedRateMin of @whorl/fingerprint): it reads "at most". */
  falseMatchRateMin: 1e-7,
  namesPerPersonMax: 32,
  documentsPerPersonMax: 32,
  referencesPerRecordMax: 64,
  caseRolesPerRecordMax: 32,
  photographsPerRecordMax: 16,
  fingersPerSlapMax: 10,
  /** Palms that one image states (15.021 of ANSI/NIST-ITL). */
  palmsPerImageMax: 17,
  /** Sides of a finger's box in a slap: no finger fills less, at 500 ppi, or more, at 1000. */
  fingerBoxPixelsMin: 40,
  fingerBoxPixelsMax: 2_500,
  bureausPerListMax: 300,
  /** Minutiae that an examiner may mark on one print. */
  markedFeaturesMax: 255,
  candidatesMax: 50,
} as const;
