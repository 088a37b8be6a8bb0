const NAMES: readonly (readonly [string, string])[] = [
  ['.graphiql-query-editor', 'Operation'],
  ['.graphiql-editor-tool', 'Variables'],
  ['.graphiql-response', 'Answer'],
];

/** The editors put a textarea without a name into the page, and a box that scrolls but takes no focus. */
export function nameFields(frame: HTMLElement): () => void {
  const name = () => {
    for (const [where, label] of NAMES) {
      for (const field of frame.querySelectorAll(`${where} .CodeMirror textarea`))
        field.setAttribute('aria-label', label);
    }
    for (const box of frame.querySelectorAll('.CodeMirror-scroll')) box.setAttribute('tabindex', '0');
  };
  const watcher = new MutationObserver(name);
  watcher.observe(frame, { childList: true, subtree: true });
  name();
  return () => {
    watcher.disconnect();
  };
}
