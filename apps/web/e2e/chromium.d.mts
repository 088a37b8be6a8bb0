export function chromiumHere(): Promise<{ executablePath: string; args: string[] }>;
