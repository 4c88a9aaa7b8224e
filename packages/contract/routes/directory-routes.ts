import { contractLimits } from '../limits.ts';
import { anyone, type Route, whoMay } from '../route.ts';
import * as accounts from '../schemas/accounts.ts';
import * as directories from '../schemas/directories.ts';
import { pageOf } from '../values/text.ts';

const manage = whoMay('accounts.manage');

export const directoryRoutes = {
  listDirectories: {
    method: 'GET',
    path: '/v1/directories',
    summary: 'Bureaus whose officers sign in at a directory of their own',
    access: anyone,
    isJustified: false,
    status: 200,
    response: pageOf(directories.directoryChoice),
    errors: [],
  },
  beginAtDirectory: {
    method: 'POST',
    path: '/v1/directory-sign-ins',
    summary: 'Begin to sign in at the directory of a bureau (OpenID Connect, code with PKCE)',
    access: anyone,
    isJustified: false,
    body: directories.beginAtDirectory,
    status: 201,
    response: directories.directoryRequest,
    errors: ['not-found', 'directory-unreachable'],
  },
  finishAtDirectory: {
    method: 'POST',
    path: '/v1/directory-sign-ins/finish',
    summary: 'Finish with what the directory sent the browser back with',
    access: anyone,
    isJustified: false,
    body: directories.finishAtDirectory,
    status: 201,
    response: accounts.session,
    errors: [
      'sign-in-expired',
      'directory-unreachable',
      'directory-refused',
      'directory-stranger',
      'directory-factor-missing',
    ],
  },
  leaveByDirectory: {
    method: 'POST',
    path: '/v1/directory-sign-outs',
    summary: 'For directories: somebody left there, so the sessions here end (Back-Channel Logout)',
    access: anyone,
    isJustified: false,
    binaryBody: { mediaTypes: ['application/x-www-form-urlencoded'] },
    bodyBytesMax: contractLimits.directoryAnswerMax,
    status: 204,
    errors: ['request-invalid'],
  },
  readDirectory: {
    method: 'GET',
    path: '/v1/bureaus/:bureauId/directory',
    summary: 'The directory of a bureau, without its secret',
    access: manage,
    isJustified: false,
    params: accounts.bureauParams,
    status: 200,
    response: directories.directorySetting,
    errors: ['not-found'],
  },
  setDirectory: {
    method: 'PUT',
    path: '/v1/bureaus/:bureauId/directory',
    summary: 'Set the directory of a bureau; another issuer ends what was linked to the one before',
    access: manage,
    isJustified: false,
    params: accounts.bureauParams,
    body: directories.newDirectory,
    status: 200,
    response: directories.directorySetting,
    errors: ['not-found'],
  },
  removeDirectory: {
    method: 'DELETE',
    path: '/v1/bureaus/:bureauId/directory',
    summary: 'Forget the directory of a bureau; ends the sessions that it opened',
    access: manage,
    isJustified: false,
    params: accounts.bureauParams,
    status: 204,
    errors: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
