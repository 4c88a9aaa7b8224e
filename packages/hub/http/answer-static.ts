import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StaticFile, StaticFiles } from './static-files.ts';

/** Where people find the contract; the hub's own address leads there as long as no workstation is built. */
const contractPath = '/contract';

/**
 * Answers what is no route of the contract with a file of the workstation, or with its page where a
 * browser asks for an address of the application. False where there is nothing to answer with.
 */
export function answerStatic(
  files: StaticFiles | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = request.url.split('?')[0]!;
  if (!files) {
    if (path !== '/') return false;
    reply.redirect(contractPath);
    return true;
  }
  const file = files.file(path) ?? (isPage(request, path) ? files.page : undefined);
  if (!file) return false;
  send(file, request, reply);
  return true;
}

/** The API has no pages, and neither has a missing script or picture. */
function isPage({ headers }: FastifyRequest, path: string): boolean {
  const isAsset = path.startsWith('/v1/') || /\.\w+$/.test(path);
  return !isAsset && (headers.accept ?? '').includes('text/html');
}

function send(file: StaticFile, request: FastifyRequest, reply: FastifyReply): void {
  const { etag, cacheControl, mediaType, bytes } = file;
  reply.header('etag', etag).header('cache-control', cacheControl).type(mediaType);
  if (request.headers['if-none-match'] === etag) reply.code(304).send();
  else reply.code(200).send(bytes);
}
