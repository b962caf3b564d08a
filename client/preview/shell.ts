import { html } from './draw/html.ts';

/** Addresses of what the page loads, and the secret of this page without which nothing is loaded. */
export interface Parts {
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
}

/** A new secret for a page. */
export const newNonce = (): string => crypto.randomUUID().replaceAll('-', '');

/** The page without its content, which its script asks for. It may load its own script and style and nothing else. */
export const shell = ({ script, style, nonce }: Parts): string =>
  html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${style}">
<title>Incident preview</title>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`.markup;
