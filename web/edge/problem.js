// Errors as the API tells them: {"error", "line"?} with a status, as internal/api writes them.

/** @param {number} status @param {string} message @param {Record<string, string>} [headers] @param {number} [line] */
export function problem(status, message, headers = {}, line) {
  return new Response(JSON.stringify({ error: message, line }) + '\n', {
    status,
    headers: { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', ...headers },
  });
}

/**
 * Lets pages of another origin read the answer, where one is configured. The engine does so itself; answers made here
 * get it here.
 * @param {{ALLOW_ORIGIN?: string}} env @param {Response} response
 */
export function withOrigin(env, response) {
  if (env.ALLOW_ORIGIN) {
    response.headers.set('Access-Control-Allow-Origin', env.ALLOW_ORIGIN);
    response.headers.set('Vary', 'Origin');
  }
  return response;
}
