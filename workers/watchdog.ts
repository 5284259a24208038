/** A worker that is connected, has free hands, and takes nothing for this long although jobs wait, has lost its wake-ups. */
const IDLE_MS = 60_000;
const LOOK_MS = 10_000;

export interface WatchdogPorts {
  readonly waiting: () => Promise<number>;
  /** Whether a job more could be worked on. */
  readonly hasFreeHands: () => boolean;
  readonly onIdle: () => void;
  readonly idleMs?: number;
  readonly lookMs?: number;
}

export interface Watchdog {
  /** A job was taken. */
  busy(): void;
  stop(): void;
}

/** Reconnecting has left workers deaf before: one that hears nothing says so, and is replaced. */
export function startWatchdog({
  waiting,
  hasFreeHands,
  onIdle,
  idleMs = IDLE_MS,
  lookMs = LOOK_MS,
}: WatchdogPorts): Watchdog {
  let idleSince: number | undefined;
  const look = async () => {
    const backlog = await waiting().catch(() => 0); // a queue that is away is not a backlog
    if (backlog === 0 || !hasFreeHands()) idleSince = undefined;
    else idleSince ??= performance.now();
    if (idleSince !== undefined && performance.now() - idleSince >= idleMs) {
      idleSince = undefined;
      onIdle();
    }
  };
  const timer = setInterval(() => void look(), lookMs);
  timer.unref();
  return {
    busy() {
      idleSince = undefined;
    },
    stop: () => clearInterval(timer),
  };
}
