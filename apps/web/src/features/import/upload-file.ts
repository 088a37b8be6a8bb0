export type FileRole = 'people' | 'mentorships';

export interface Sending {
  readonly importId: string;
  readonly role: FileRole;
  readonly file: File;
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** The API did not take the file; the message is for whoever sent it. */
export class UploadRefused extends Error {}

/** Sends a file as it is, piece by piece from the disk. Rejects with `UploadRefused`, or the signal's reason. */
export function uploadFile({ importId, role, file, onSent, signal }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const named = new URLSearchParams({ role, name: file.name });
    request.open('POST', `/imports/${encodeURIComponent(importId)}?${named.toString()}`);
    request.setRequestHeader('x-chiron-upload', '1');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => {
      onSent(loaded);
    };
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new UploadRefused(reasonOf(request.responseText)));
    };
    request.onerror = () => {
      reject(new UploadRefused('The connection was lost. Nothing was imported.'));
    };
    request.onabort = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(file);
  });
}

function reasonOf(answer: string): string {
  try {
    const { message } = JSON.parse(answer) as { message?: string };
    if (message) return message;
  } catch {
    // A proxy answers in pages of its own.
  }
  return 'The file could not be sent. Nothing was imported.';
}
