/** Operations that nobody needs to sign in for, each with the reason. A test holds that all others ask for a session. */
export const openOperations = new Map<string, string>();

export function OpenToAll(reason: string): MethodDecorator {
  return (_target, name) => {
    openOperations.set(String(name), reason);
  };
}
