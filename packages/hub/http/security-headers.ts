import { contractPageStyleHash } from './contract-page.ts';

/**
 * On every answer. Scripts and styles come from files of the hub alone and never from a page's text.
 * WebAssembly has to be allowed by name: the engines' kernels run in the workstation too.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' '${contractPageStyleHash}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** With a certificate: browsers do not come back without encryption for half a year. */
export const strictTransport = { 'strict-transport-security': 'max-age=15552000' } as const;
