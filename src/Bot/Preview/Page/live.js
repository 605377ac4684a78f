/**
 * Calls `changed` whenever another vault comes into service: after a note was saved, or after the bot was started anew.
 * `state` is told what to show about the connection.
 */
export function watchVault(changed, state) {
  let known = null;
  const source = new EventSource('/preview/changes');
  source.addEventListener('vault', async ({ data: revision }) => {
    const isNew = known !== null && known !== revision;
    known = revision;
    state('');
    if (!isNew) return;
    const redrawn = await changed();
    if (redrawn) state(`Redrawn ${new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(new Date())}`);
  });
  source.addEventListener('error', () => state('Not connected'));
}
