// A way in, as far as all of them are alike. Each reads what reached it in its own way, decides in its own way where it belongs, and has
// here what is the same for all: what case it opens. A new way in is a folder beside the others with an adapter of this shape; what every
// adapter must keep to is tested once for all of them (test/core/intake/channel-adapter.test.ts).

import type { Channel } from '#core/case/channel.ts';
import type { Opening } from '#core/handling/open-case.ts';

/** `Arrived`: something that was read and that nobody has placed yet. `Ports`: what the channel must ask to know whom it may answer. */
export interface ChannelAdapter<Arrived, Ports> {
  readonly channels: readonly Channel[];
  /**
   * The case that `arrived` opens. Its first pointer names this very thing, the same whenever it is delivered again, unless the sender
   * gave nothing to tell copies apart by; its words are all in the account or the message; it reached us when it reached the edge.
   */
  openingOf(arrived: Arrived, ports: Ports): Opening | Promise<Opening>;
}
