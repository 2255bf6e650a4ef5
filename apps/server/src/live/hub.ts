import type { LiveEvent } from "@mortise/client";

/** An event and whom it concerns; everybody where `to` is absent. */
export type Broadcast = { readonly event: LiveEvent; readonly to?: readonly string[] };

/** Hands events to the browsers that listen, here and in other processes. */
export interface LiveHub {
  /** @returns how to stop listening */
  subscribe(member: string, listener: (event: LiveEvent) => void): () => void;
  publish(broadcast: Broadcast): void;
  /** Told of everything published here; how processes pass events on to one another. */
  onPublish(relay: (broadcast: Broadcast) => void): void;
  /** Delivers here without passing on: what another process published. */
  deliver(broadcast: Broadcast): void;
  readonly listeners: number;
}

export function createLiveHub(): LiveHub {
  const listeners = new Set<{ readonly member: string; readonly listener: (event: LiveEvent) => void }>();
  const relays: ((broadcast: Broadcast) => void)[] = [];
  const deliver = ({ event, to }: Broadcast) => {
    for (const { member, listener } of listeners) if (!to || to.includes(member)) listener(event);
  };
  return {
    subscribe(member, listener) {
      const entry = { member, listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    publish(broadcast) {
      deliver(broadcast);
      for (const relay of relays) relay(broadcast);
    },
    onPublish: (relay) => relays.push(relay),
    deliver,
    get listeners() {
      return listeners.size;
    },
  };
}
