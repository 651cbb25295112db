// People text: alone or in bursts, in any order, commands among complaints.

import { receiveText } from '#local/sms-in.ts';
import { TEXT_NUMBER } from '#local/system.ts';
import { TERSE } from './words.ts';
import { addition, complaint, type Deed, somebody } from './world.ts';

/** One text or a burst, in any order, each now and then delivered twice (M6, M7). */
export const text: Deed = async (world) => {
  const { draw, system, deeds } = world;
  const { number: from } = somebody(world);
  const texts: string[] = draw.once(3) ? [draw.pick(TERSE)] : [complaint(world), ...(draw.once(3) ? [addition(world)] : [])];
  const quoted = draw.once(6) ? draw.pickOf(world.last?.cases ?? [])?.record.reference : undefined;
  if (quoted !== undefined) texts.push(`${quoted} ${addition(world)}`);
  if (draw.once(2)) texts.reverse();
  const labels = texts.map((body) => {
    const smsId = `text-${world.next()}`;
    const label = world.say('text', `${smsId} from ${from}: ${body.slice(0, 20)}`);
    deeds.inbound.push({ label, originals: [], smsId, isTaken: true });
    const deliveries = draw.once(5) ? 2 : 1;
    for (let delivery = 0; delivery < deliveries; delivery += 1) receiveText({ from, to: TEXT_NUMBER, body, id: smsId }, system);
    return label;
  });
  return labels.join(' + ');
};
