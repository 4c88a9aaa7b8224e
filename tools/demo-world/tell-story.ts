// What happened in the demonstration world before its visitor comes: every step over HTTP, by the
// officer who would do it.
import { randomUUID } from 'node:crypto';
import type { HubClient } from '../../packages/cli/client/hub-client.ts';
import { type Receipt, sendAndWait } from '../../packages/cli/client/send-and-wait.ts';
import { signIn } from './accounts.ts';
import { type DemoPerson, personOf } from './cast.ts';
import { enrolmentOf, markMessage, printSearch } from './messages.ts';
import { type CastPrints, searchedPeople } from './prints-of-cast.ts';

type Say = (text: string) => void;
type Sign = (signInName: string) => Promise<HubClient>;

const processedMsMax = 60_000;

/** Officers sign in when they first act, and stay signed in. */
function signer(address: string): Sign {
  const sessions = new Map<string, Promise<HubClient>>();
  return (name) => {
    const known = sessions.get(name) ?? signIn(address, name);
    sessions.set(name, known);
    return known;
  };
}

export async function tellStory(
  address: string,
  people: readonly DemoPerson[],
  prints: CastPrints,
  say: Say,
): Promise<void> {
  const sign = signer(address);
  await enrolPeople(sign, people, prints, say);
  await findAndRelease(sign, prints, say);
  await leaveWork(sign, prints, say);
}

async function send(client: HubClient, bytes: Uint8Array): Promise<Receipt> {
  const idempotencyKey = randomUUID();
  let receipt = (await sendAndWait(client, bytes, { idempotencyKey, waitMs: 0 })).receipt;
  const untilMs = performance.now() + processedMsMax;
  // Searched is enough: whether somebody decides is part of the story.
  while (receipt.state === 'received' && performance.now() < untilMs) {
    receipt = (await sendAndWait(client, bytes, { idempotencyKey, waitMs: 100 })).receipt;
  }
  return receipt;
}

async function enrolPeople(
  sign: Sign,
  people: readonly DemoPerson[],
  prints: CastPrints,
  say: Say,
): Promise<void> {
  for (const person of people) {
    const officer = await sign(`officer.${person.source.toLowerCase()}`);
    const receipt = await send(officer, enrolmentOf(person, prints.enrolled(person.number)));
    if (receipt.state !== 'answered') {
      throw new Error(`${person.reference} was not enrolled: ${JSON.stringify(receipt.problems)}`);
    }
  }
  const officer = await sign('officer.xd');
  await send(officer, markMessage('USA', 'XD', 'XD-SCENE-7', prints.strangers[0]!));
  say(`${people.length} people of four bureaus and an unsolved mark are enrolled`);
}

interface StorySearch {
  readonly searchId: string;
  /** Score of the person's own record: the story knows what examiners have to see. */
  readonly mateScore: number;
}

async function search(
  sign: Sign,
  prints: CastPrints,
  sender: string,
  i: number,
): Promise<StorySearch> {
  const officer = await sign(`officer.${sender.toLowerCase()}`);
  const person = searchedPeople[i]!;
  const bytes = printSearch(sender, `${sender}-SEARCH-${i + 1}`, prints.searched(person.number));
  const { searchId } = await send(officer, bytes);
  if (!searchId) throw new Error(`The search for ${person.reference} was not made.`);
  const { candidates } = await officer.request('readSearch', { params: { searchId } });
  const [best] = candidates;
  if (!best) throw new Error(`The search for ${person.reference} found nobody.`);
  return { searchId, mateScore: best.score };
}

type Decision = 'identification' | 'exclusion' | 'inconclusive';

/** Takes and decides whatever waits for this examiner. */
async function examineAll(
  examiner: HubClient,
  { mateScore }: StorySearch,
  ofMate: Decision = 'identification',
): Promise<void> {
  for (;;) {
    const { assigned } = await examiner.request('takeExamination');
    const [examination] = assigned;
    if (!examination) return;
    const params = { examinationId: examination.examinationId };
    const decision = examination.score === mateScore ? ofMate : 'exclusion';
    await examiner.request('decideExamination', { params, body: { decision } });
  }
}

async function twoExaminersAgree(sign: Sign, searched: StorySearch): Promise<void> {
  for (const name of ['examiner.one', 'examiner.two']) await examineAll(await sign(name), searched);
}

/** B asks, two examiners confirm, A releases, B reads: the whole way once. */
async function findAndRelease(sign: Sign, prints: CastPrints, say: Say): Promise<void> {
  const searched = await search(sign, prints, 'XB', 0);
  say('Belmora has sent a print; the hub found candidates and asked two examiners');
  await twoExaminersAgree(sign, searched);
  const belmora = await sign('officer.xb');
  const arvenia = await sign('officer.xa');
  const { items } = await belmora.request('listHits');
  const hit = items.find((each) => each.searchId === searched.searchId);
  if (!hit) throw new Error('The story went wrong: two examiners confirmed no hit.');
  const params = { hitId: hit.hitId };
  const body = { decision: 'release', reason: 'Wanted in Arvenia; the request is proportionate.' };
  await arvenia.request('decideRelease', { params, body });
  const released = await belmora.request('readHit', { params });
  const [name] = released.released?.names ?? [];
  say(
    `Both said "identification", Arvenia released: ${name?.given} ${name?.family}, file ${released.sourceReference}`,
  );
}

/** Work for visitors, oldest first in the examiners' queue. */
async function leaveWork(sign: Sign, prints: CastPrints, say: Say): Promise<void> {
  await twoExaminersAgree(sign, await search(sign, prints, 'XD', 1));
  await twoExaminersAgree(sign, await search(sign, prints, 'XA', 3));
  say('Two more hits wait for a release by Arvenia and by Corvia; their 48 hours run');
  const disputed = await search(sign, prints, 'XC', 2);
  await examineAll(await sign('examiner.one'), disputed);
  await examineAll(await sign('examiner.two'), disputed, 'inconclusive');
  say('On one print the examiners disagree: the supervisor has to decide');
  const halfDone = await search(sign, prints, 'XB', 4);
  await examineAll(await sign('examiner.one'), halfDone);
  await search(sign, prints, 'XA', 5);
  const officer = await sign('officer.xc');
  await send(officer, markMessage('MPS', 'XC', 'XC-SCENE-3', prints.mark));
  say('Two searches and a mark wait for examiners');
  const stranger = { ...prints.strangers[1]!, position: 7 };
  await send(officer, printSearch('XC', 'XC-SEARCH-9', [stranger]));
}

/** Searches that nobody sent yet, to be sent by the visitor: file name and content. */
export function unsentSearches(prints: CastPrints): Readonly<Record<string, Uint8Array>> {
  const known = personOf('XD', 0);
  return {
    'search-somebody.an2k': printSearch('XB', 'XB-TRY-1', prints.searched(known.number)),
    'search-nobody.an2k': printSearch('XB', 'XB-TRY-2', [{ ...prints.strangers[1]!, position: 3 }]),
    'search-mark.an2k': markMessage('MPS', 'XB', 'XB-TRY-3', prints.mark),
  };
}
