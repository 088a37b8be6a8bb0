/** Asks for all of one's own data and hands the file to the browser. Throws where there is none. */
export async function fetchExport(): Promise<void> {
  const answer = await fetch('/me/export', { method: 'POST', headers: { 'x-chiron-export': '1' } });
  if (!answer.ok) throw new Error(`The export was answered with ${answer.status}.`);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = 'chiron-my-data.zip';
  link.click();
  URL.revokeObjectURL(address);
}
