import {
  answerOptions,
  answerOptionsHelp,
  hubOptions,
  hubOptionsHelp,
  positionHelp,
  reasonOptions,
  reasonOptionsHelp,
} from '../client/option-texts.ts';
import type { Command } from '../command.ts';
import { assumedPpiOption } from '../options.ts';

export const search: Command = {
  name: 'search',
  summary: 'search the gallery of a hub with prints or a mark',
  help: `Usage: whorl search [POSITION=]FILE… --hub URL --purpose P --case TEXT --offence TEXT
                    [--mark] [--in-marks] [--reference TEXT] [--ppi N] [--origin TEXT]
                    [--wait SECONDS] [--out FILE] [--json]

${positionHelp}
Or FILE is one transaction (CPS, PMS, MPS, MMS), which is sent as it is. All files are one person.
Nothing of a search is enrolled, and its prints are erased when it is closed.

  --mark            the files are a trace from a scene
  --in-marks        search the unsolved marks instead of the people
  --reference TEXT  your number for this search
  --origin TEXT     who sends (field 1.008)
  --ppi N           resolution of images that state none (500 unless given)
${hubOptionsHelp}
${reasonOptionsHelp}
${answerOptionsHelp}

Candidates go to two examiners, so an answer may take longer than you wait: what was sent is then kept
beside the first image, or beside --out, and "whorl send" of it asks again without a second search.
Exit code 0: a hit; 1: no hit, or no answer yet.

Example:
  whorl search scene.png --mark --hub http://127.0.0.1:7070 \\
    --purpose identify-person-or-body --case 26-0043 --offence burglary`,
  options: {
    ...hubOptions,
    ...reasonOptions,
    ...answerOptions,
    ...assumedPpiOption,
    reference: { type: 'string' },
    mark: { type: 'boolean' },
    'in-marks': { type: 'boolean' },
    origin: { type: 'string' },
  },
  run: async (input) => (await import('../client/search-files.ts')).searchFiles(input),
};
