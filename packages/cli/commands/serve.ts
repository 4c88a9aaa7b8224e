import type { Command } from '../command.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'start the hub: the server of a bureau or of many',
  help: async () => {
    const { settingsHelp } = await import('../hub/hub-settings.ts');
    return `Usage: whorl serve

Serves until Ctrl-C or SIGTERM. A new hub first needs an administrator: whorl hub init
Logs are JSON lines on stdout, one a request, without personal data. /healthz says that the process
lives, /readyz that it takes requests, /metrics (with a key of scope operations.read) speaks
Prometheus, /contract and /openapi.json tell what can be asked.

${settingsHelp()}

Example:
  WHORL_DATA=/var/lib/whorl WHORL_HUB_BUREAU=XH whorl serve`;
  },
  options: {},
  // Loaded when asked for: the other commands need neither database nor server.
  run: async (input) => (await import('../hub/run-hub.ts')).runHub(input),
};
