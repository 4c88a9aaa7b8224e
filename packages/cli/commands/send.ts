import {
  answerOptions,
  answerOptionsHelp,
  hubOptions,
  hubOptionsHelp,
  reasonOptions,
  reasonOptionsHelp,
  statusOption,
  statusOptionHelp,
} from '../client/option-texts.ts';
import type { Command } from '../command.ts';

export const send: Command = {
  name: 'send',
  summary: 'send a transaction to a hub, and fetch its answer',
  help: `Usage: whorl send FILE --hub URL --purpose P --case TEXT --offence TEXT [--wait SECONDS]
                  [--out FILE] [--key TEXT] [--json]

${hubOptionsHelp}
${reasonOptionsHelp}
${statusOptionHelp}
${answerOptionsHelp}

What is sent twice is done once: after a broken line, or to look for the answer later, give the same
command again. Exit code 0: answered; 1: refused, or not answered yet.

Example:
  WHORL_API_KEY=… whorl send search.an2k --hub https://hub.example:7070 \\
    --purpose find-wanted-person --case 26-0042 --offence robbery`,
  options: {
    ...hubOptions,
    ...reasonOptions,
    ...answerOptions,
    ...statusOption,
  },
  run: async (input) => (await import('../client/send-file.ts')).sendFile(input),
};
