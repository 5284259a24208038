import type { ApplicationId } from '../../src/domain/ids.ts';
import type { Form } from './faults.ts';
import type { Line } from './protocol.ts';
import { Rig, until } from './rig.ts';

const SHORT = 4;
const NOWHERE = 'nowhere';
/** The chain's first checkpoint is written once in the life of a store. */
const FIRST_LINK = /audit\.link: flush$/;
const LIFE_MS = 90_000;
/** Housekeeping comes when its time is there: not every life reaches each of its points. */
const LIVES = 4;

/**
 * Kills a process at every point where something has just become lasting, or is about to. Each process takes applications
 * in, works on them, has one forgotten, changes the key, and stops; the next one begins where it died.
 */
export async function dieAtEveryPoint(rig: Rig, random: () => number, form: Form): Promise<void> {
  await live(rig, 0, NOWHERE);
  const points = [...new Set(rig.history.points)];
  // What happens once in the life of a store, as its making on the embedded tier, takes a store of its own each time.
  const once = (point: string) => FIRST_LINK.test(point) || (rig.place.tier === 'embedded' && point.includes(' open:'));
  const making = points.filter(once);
  const working = points.filter((point) => !making.includes(point));
  rig.history.note(`${points.length} points, ${making.length} of them while the store is made`);
  const [chosen, chosenMaking] =
    form === 'long'
      ? [working, making]
      : [shuffled(working, random).slice(0, SHORT), shuffled(making, random).slice(0, 1)];
  rig.history.boundaries = chosen.length + chosenMaking.length;
  let next = 1;
  for (const point of chosen) {
    let died = false;
    for (let life = 0; life < LIVES && !died; life++) died = await live(rig, next++, point);
    if (!died) rig.history.missed.push(point);
  }
  for (const point of chosenMaking) if (!(await dieWhileMaking(rig, point))) rig.history.missed.push(point);
  await finish(rig, next);
}

/** The life of one process, until it ends; whether it died at its point. */
async function live(rig: Rig, number: number, point: string): Promise<boolean> {
  const { acknowledged } = rig.history;
  const heard: Line[] = [];
  const member = rig.spawn(`process-${number}`, 'works', { dieAt: point, hear: (line) => heard.push(line) });
  const reach = (holds: () => boolean) => until(() => !member.alive || holds(), `a life that ends ${point}`, LIFE_MS);
  const count = (t: Line['t']) => heard.filter((line) => line.t === t).length;
  const [kept, condemned] = [2 * number, 2 * number + 1];

  await reach(() => count('ready') === 1);
  member.say({ do: 'submit', which: [kept, condemned] });
  await reach(() => count('ack') === 2);
  for (const each of [kept, condemned]) withId(each, (application) => member.say({ do: 'follow', application }));
  await reach(() => count('decided') === 2);
  withId(condemned, (application) => member.say({ do: 'forget', application }));
  await reach(() => count('forgotten') === 1);
  member.say({ do: 'rotate' });
  await reach(() => count('rotated') === 1);
  if (member.alive) await member.stop();
  await member.ended();
  rig.history.note(`${member.signal === 'SIGKILL' ? 'died' : 'lived on'} ${point}`);
  return member.signal === 'SIGKILL';

  function withId(number: number, act: (application: ApplicationId) => void) {
    const application = acknowledged.get(number);
    if (application) act(application);
  }
}

/** A store that is half made is made whole at the next start. */
async function dieWhileMaking({ history, place }: Rig, point: string): Promise<boolean> {
  const rig = await Rig.make({ tier: place.tier, load: { seed: 1, documents: 1 }, onEntry: () => {} });
  try {
    const first = rig.spawn('first', 'works', { dieAt: point });
    if ((await first.ready()) && FIRST_LINK.test(point)) {
      first.say({ do: 'submit', which: [0] });
      await until(() => !first.alive, `a death ${point}`, LIFE_MS);
    }
    const died = !first.alive;
    if (!died) await first.kill9();
    const second = rig.spawn('second', 'works');
    if (!(await second.ready())) history.missed.push(`a start after a death ${point}`);
    else await second.stop();
    history.note(`${died ? 'died' : 'lived on'} ${point}`);
    return died;
  } finally {
    await rig.remove();
  }
}

/** A last process finishes what the others left. */
async function finish(rig: Rig, number: number): Promise<void> {
  const last = rig.spawn(`process-${number}`, 'works');
  await last.ready();
  await until(() => rig.isIdle(last), 'the end of every step', 120_000);
  await last.stop();
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
