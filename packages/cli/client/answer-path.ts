/** "search.an2k" is answered in "search.answer.an2k". */
export function answerPathOf(path: string): string {
  return `${path.replace(/\.\w+$/, '')}.answer.an2k`;
}
