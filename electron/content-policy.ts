/** What a page of the window may do: run and show what came with it, and nothing else. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Files of a case are shown from memory: an address that begins with blob: leads to nothing else.
  "img-src 'self' blob:",
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One maker of one address: the thread that reads a PDF (renderer/attachments/pdf.ts).
  'trusted-types pdf-worker',
];

/** The headers of every answer to the window, in either shell. */
export const policyHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': directives.join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), display-capture=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
