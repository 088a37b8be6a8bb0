import { useEffect, useRef, useState } from 'react';
import { uploadFile, UploadRefused, type FileRole } from './upload-file';
import { ImportRefused, useImportActs } from './use-import-acts';

export interface UploadOrder {
  readonly source: string | null;
  readonly people: File | undefined;
  readonly mentorships: File;
}

type Upload =
  | { readonly step: 'choosing' }
  | { readonly step: 'sending'; readonly file: string; readonly sent: number; readonly total: number }
  | { readonly step: 'failed'; readonly reason: string };

/**
 * Begins an import, sends its files one after the other and has them checked. What failed is cancelled, and begun anew by
 * the next try: files and source may be others by then.
 */
export function useUpload(importId: string | undefined, onChecking: (importId: string) => void) {
  const [upload, setUpload] = useState<Upload>({ step: 'choosing' });
  const begun = useRef<string>(undefined);
  const sending = useRef<AbortController>(null);
  const { begin, check, cancel } = useImportActs();
  useEffect(() => () => sending.current?.abort(), []);
  useLeavingIsAsked(upload.step === 'sending');

  const giveUp = () => {
    if (begun.current) void cancel(begun.current).catch(() => undefined);
    begun.current = undefined;
  };

  const send = async (order: UploadOrder) => {
    const { source, mentorships } = order;
    const controller = new AbortController();
    sending.current = controller;
    try {
      setUpload({ step: 'sending', file: mentorships.name, sent: 0, total: mentorships.size });
      const id = importId ?? (begun.current = await begin(source));
      for (const { role, file } of partsOf(order)) {
        const onSent = (bytes: number) => {
          setUpload({ step: 'sending', file: file.name, sent: Math.min(bytes, file.size), total: file.size });
        };
        onSent(0);
        await uploadFile({ importId: id, role, file, onSent, signal: controller.signal });
      }
      await check(id);
      onChecking(id);
    } catch (error) {
      if (controller.signal.aborted) return;
      setUpload({ step: 'failed', reason: reasonOf(error) });
      giveUp();
    }
  };

  const stop = () => {
    sending.current?.abort();
    setUpload({ step: 'choosing' });
    giveUp();
  };
  return { upload, send, stop };
}

/** People first: rows of mentorships may name them by their ids alone. */
function partsOf({ people, mentorships }: UploadOrder): { role: FileRole; file: File }[] {
  const rows = { role: 'mentorships', file: mentorships } as const;
  return people ? [{ role: 'people', file: people }, rows] : [rows];
}

function reasonOf(error: unknown): string {
  if (error instanceof UploadRefused || error instanceof ImportRefused) return error.message;
  return 'We couldn’t send this. Nothing was imported.';
}

/** A browser asks before it closes a page that is still sending. */
function useLeavingIsAsked(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isSending]);
}
