/**
 * The bearer token of this tab, in memory only: what a script could read from storage, a foreign
 * script could too. Where the hub also sets its cookie, a reload keeps the session.
 */
let token: string | undefined;
let onSessionEnded: () => void = () => {};

export const sessionToken = {
  get: (): string | undefined => token,
  set: (value: string | undefined): void => {
    token = value;
  },
  /** Called when the hub no longer knows the session. */
  whenEnded: (listener: () => void): void => {
    onSessionEnded = listener;
  },
  ended: (): void => onSessionEnded(),
};
