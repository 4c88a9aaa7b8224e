import {
  answerOptions,
  answerOptionsHelp,
  hubOptions,
  hubOptionsHelp,
  positionHelp,
  reasonOptions,
  reasonOptionsHelp,
  statusOption,
  statusOptionHelp,
} from '../client/option-texts.ts';
import type { Command } from '../command.ts';
import { assumedPpiOption } from '../options.ts';

export const enrol: Command = {
  name: 'enrol',
  summary: "add a person's prints, or a mark, to a hub",
  help: `Usage: whorl enrol [POSITION=]FILE… --reference TEXT --hub URL --purpose P --case TEXT
                   --offence TEXT [--name "FAMILY, GIVEN"] [--birth-date YYYY-MM-DD] [--mark]
                   [--ppi N] [--origin TEXT] [--wait SECONDS] [--out FILE] [--json]

${positionHelp}
Or FILE is one transaction (ATP, USA), which is sent as it is.

  --reference TEXT  the record's number in your own files
  --name, --birth-date   who it is; it stays with your bureau until an officer releases it
  --mark            a trace of an unknown person instead of a person's prints
  --origin TEXT     who sends (field 1.008)
  --ppi N           resolution of images that state none (500 unless given)
${hubOptionsHelp}
${reasonOptionsHelp}
${statusOptionHelp}
${answerOptionsHelp}

Example:
  whorl enrol 1=thumb.wsq 2=index.wsq --reference A-1 --name "DOE, JANE" --hub http://127.0.0.1:7070 \\
    --purpose find-wanted-person --case 26-0042 --offence robbery
  whorl enrol right-slap=r.wsq left-slap=l.wsq thumbs=t.wsq right-palm=p.wsq --reference A-2 …`,
  options: {
    ...hubOptions,
    ...reasonOptions,
    ...answerOptions,
    ...statusOption,
    ...assumedPpiOption,
    reference: { type: 'string' },
    name: { type: 'string' },
    'birth-date': { type: 'string' },
    mark: { type: 'boolean' },
    origin: { type: 'string' },
  },
  run: async (input) => (await import('../client/enrol-files.ts')).enrolFiles(input),
};
