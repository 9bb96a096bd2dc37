// The sites that permissions are given for.

/** What the permission for a site is called, '' for what is no site. @param {string} url */
export function originOf(url) {
  const match = /^https?:\/\/([^/?#:]+)(?::\d+)?/.exec(url);
  return match ? `*://${match[1]}/*` : '';
}

/** @param {string} origin as originOf makes it */
export const hostOf = origin => origin.slice('*://'.length, -'/*'.length);
