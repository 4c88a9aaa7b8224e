/** What a step of the extraction does, by its name in the trace without the number. */
const captions: Readonly<Record<string, string>> = {
  resampled: 'The impression at 500 ppi, the resolution that every template is in.',
  foreground: 'Where there is a print at all. Nothing outside is looked at again.',
  normalized: 'The same contrast everywhere: pressure and moisture are taken out.',
  orientation: 'Which way the ridges run.',
  filtered: 'Each place filtered along its ridges, at their own width: gaps close, scratches fade.',
  clarity: 'How sure the filter is, dark for sure. It weighs the minutiae and the quality.',
  binary: 'Ridge or valley.',
  'ridge-skeleton': 'Ridges thinned to lines: where a line ends, a ridge ends.',
  'valley-skeleton':
    'Valleys thinned to lines: where a valley ends, two ridges meet, a bifurcation.',
  minutiae: 'The minutiae that are left: rings for endings, squares for bifurcations.',
};

/** "04-orientation" as a title, "Orientation". */
export function stepTitle(name: string): string {
  const words = bareName(name).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the step does; nothing for a step that has no words yet. */
export function stepCaption(name: string): string {
  return captions[bareName(name)] ?? '';
}

function bareName(name: string): string {
  return name.replace(/^\d+-/, '');
}
