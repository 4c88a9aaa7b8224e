import { looksLikeTransactionXml } from '@whorl/codecs';

/** "search.an2k" is answered in "search.answer.an2k", or in "search.answer.xml" where the answer is XML. */
export function answerPathOf(path: string, answer: Uint8Array): string {
  return `${path.replace(/\.\w+$/, '')}.answer.${looksLikeTransactionXml(answer) ? 'xml' : 'an2k'}`;
}

/**
 * Where a transaction that was made of images is kept while people decide: "print.png" in "print.request.an2k", or
 * beside the answer that is to come, "here/print.answer.an2k".
 */
export function requestPathOf(path: string): string {
  return `${path.replace(/(\.answer)?\.\w+$/, '')}.request.an2k`;
}
