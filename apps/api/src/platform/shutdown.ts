import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from './explain';
import type { Logger } from './log';

type Stop = () => Promise<void>;

/** What is to be stopped, in the order of its starting; it is stopped in the opposite order. */
export interface Shutdown {
  onStop(stop: Stop): void;
  /** Stops everything and ends the process. */
  end(exitCode: number): Promise<void>;
  /** Ends after a failure: says what the operator can mend, or logs the fault. */
  fail(error: unknown): Promise<void>;
}

/** The database gives its clients five seconds; with this for everything before it, all is over within ten. */
const PATIENCE = 4_000;
/** npm passes a signal on that the terminal has sent to the whole group already: two at once are one. */
const ECHO = 500;

async function stopAll(stops: readonly Stop[], log: Logger): Promise<void> {
  const [last, ...others] = stops;
  const orderly = async () => {
    for (const stop of others.toReversed()) await stop();
  };
  const patience = new AbortController();
  await Promise.race([orderly(), sleep(PATIENCE, undefined, { signal: patience.signal })]).catch((error: unknown) => {
    log.error({ err: error }, 'stopping failed');
  });
  patience.abort();
  await last?.();
}

/** Listens for SIGINT, SIGTERM and SIGHUP. A second signal does not wait for requests that still run. */
export function shutdownOnSignals(log: Logger): Shutdown {
  const stops: Stop[] = [];
  let stoppingSince = 0;
  const end = async (exitCode: number) => {
    if (stoppingSince > 0) return;
    stoppingSince = Date.now();
    await stopAll(stops, log);
    process.exit(exitCode);
  };
  const onSignal = () => {
    if (stoppingSince === 0) void end(0);
    else if (Date.now() - stoppingSince > ECHO) void stopAll(stops.slice(0, 1), log).then(() => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return {
    onStop: (stop) => stops.push(stop),
    end,
    fail: async (error) => {
      // While stopping, what fails is a consequence of it.
      if (stoppingSince > 0) return;
      const line = explain(error);
      if (line === undefined) log.fatal({ err: error }, 'Chiron cannot go on');
      else process.stderr.write(`\n${line}\n`);
      await end(1);
    },
  };
}
