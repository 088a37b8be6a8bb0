/** Sends an operation as the page itself does, in the viewer's session. */
export async function ask(operation: object): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as object;
}
