/** The limits of the hub that are not part of the contract; each one sheds load or bounds memory. */
export const hubLimits = {
  databaseConnectionsMax: 16,
  /** Time to get a connection to PostgreSQL: who waits longer is answered 503. */
  databaseConnectMs: 10_000,
  /** Requests in work at once; more are answered 503. */
  requestsInFlightMax: 256,
  /** Bytes of bodies in memory at once; more are answered 503. */
  bodyBytesInFlightMax: 256 * 1024 * 1024,
  /** Requests a minute of one client or address, and of one address with keys that are none; more are answered 429. */
  requestsPerMinuteMax: 6_000,
  /** Sign-in attempts a minute of one address. */
  signInsPerMinuteMax: 30,
  /** Addresses and clients whose rates are remembered. */
  rateKeysMax: 50_000,
  /** Transactions that wait for work; more are answered 503. */
  jobsWaitingMax: 100_000,
  /** A whole request must have arrived by then: a slow one is cut off. */
  requestTimeoutMs: 60_000,
  headersTimeoutMs: 10_000,
  keepAliveTimeoutMs: 30_000,
  /** Time for requests and jobs in work when the hub stops. */
  stopTimeoutMs: 20_000,
  /** A job whose worker gave no sign for that long is done again by another. */
  jobLeaseMs: 30_000,
  jobPollMs: 500,
  /** Failures of a job until it is given up. */
  jobAttemptsMax: 8,
  /** Times that the process of a job dies until it is given up: many, because jobs beside one that kills it die with it. */
  jobInterruptionsMax: 20,
  jobsAtOnceMax: 4,
  /** Candidates of a name search that are compared in full. */
  nameCandidatesMax: 500,
  /** Rows of one statement: PostgreSQL takes 65,535 parameters. */
  rowsPerInsertMax: 1_000,
  webhookTimeoutMs: 10_000,
  directoryTimeoutMs: 10_000,
  /** Time to sign in at a directory, from leaving the hub to coming back. */
  atDirectoryMs: 600_000,
  /** Requests that wait for something to move on, of each kind: a quarter of those in work at once. More are answered at once. */
  waitersMax: 64,
  /** Connections at once, busy or not; more are closed at once. */
  connectionsMax: 2_048,
  /** How often connections are looked at for requests that take too long. */
  connectionsCheckedMs: 5_000,
  /** Threads that extract templates, where there are as many cores; each takes some 150 MB. */
  extractionThreadsMax: 8,
  /** Fourteen prints and two palms at 1000 ppi take a few seconds. */
  extractionTimeoutMs: 120_000,
} as const;

export type HubLimits = { readonly [Name in keyof typeof hubLimits]: number };
