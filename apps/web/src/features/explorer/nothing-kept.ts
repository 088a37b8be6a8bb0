/** A store that forgets: answers name people, and nothing of them stays on the device. */
export const nothingKept = {
  length: 0,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
};
