const directoryPath = '/directory';
const returnKey = 'whorl-return';
/** Tabs of one browser share the hub's cookie: one that signed in tells those whose session is over. */
const channel = new BroadcastChannel('whorl-session');

/**
 * Leaves for the directory: this page, or a tab of its own where a page lies behind the dialog, which
 * then stays as it is with all that was typed.
 */
export function leaveForDirectory(authorizationUrl: string, isPageKept: boolean): void {
  if (isPageKept) {
    window.open(authorizationUrl, '_blank', 'noopener');
    return;
  }
  sessionStorage.setItem(returnKey, location.pathname + location.search);
  location.assign(authorizationUrl);
}

/** What the directory sent the browser back with, once: the address bar and the history forget it. */
export function takeDirectoryAnswer(): string | undefined {
  if (location.pathname !== directoryPath) return undefined;
  const answer = location.search.slice(1);
  history.replaceState(null, '', sessionStorage.getItem(returnKey) ?? '/');
  sessionStorage.removeItem(returnKey);
  return answer;
}

export const otherTabs = {
  tellSignedIn: (): void => channel.postMessage('signed-in'),
  whenSignedIn: (listener: () => void): void => channel.addEventListener('message', listener),
};
