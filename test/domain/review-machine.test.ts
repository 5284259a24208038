import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, Role } from '../../src/domain/actor.ts';
import { type ActorId, newActorId } from '../../src/domain/ids.ts';
import { Outcome } from '../../src/domain/proposal.ts';
import { OverrideReason } from '../../src/domain/reason-codes.ts';
import { BlindMode, ClosedAs, ReviewState } from '../../src/domain/review.ts';
import {
  type Act,
  diverges,
  next,
  owesReason,
  type ReviewFacts,
  type ReviewVerb,
} from '../../src/domain/review-machine.ts';

const VERBS: readonly ReviewVerb[] = [
  ...([
    'claim',
    'renew',
    'release',
    'draft',
    'compare',
    'correct',
    'reclassify',
    'request',
    'decide',
    'undo',
    'reopen',
  ] as const),
];
const PEOPLE = [newActorId(), newActorId(), newActorId()] as const;
const [ME, MAKER, OTHER] = PEOPLE;

const review = (facts: Partial<ReviewFacts> = {}): ReviewFacts => ({
  ...{ state: 'claimed', holder: ME, maker: MAKER, approvals: 2, decisions: [], undoable: [], version: 4, evidence: 2 },
  ...{ settled: true, blind: 'beside', drafted: true, compared: true, newest: true },
  ...facts,
});
const person = (roles: readonly Role[] = ['approver'], id: ActorId = ME): Actor => ({
  ...{ id, kind: 'person', subject: 'os:1', roles: [...roles] },
});

const anybody = fc.constantFrom(...PEOPLE);
const anyReview: fc.Arbitrary<ReviewFacts> = fc.record({
  state: fc.constantFrom(...ReviewState.options),
  closedAs: fc.option(fc.constantFrom(...ClosedAs.options), { nil: undefined }),
  holder: fc.option(anybody, { nil: undefined }),
  maker: anybody,
  approvals: fc.integer({ min: 1, max: 3 }),
  decisions: fc.array(
    fc.record({
      actor: anybody,
      outcome: fc.constantFrom(...Outcome.options),
      recommended: fc.constantFrom(...Outcome.options),
    }),
    { maxLength: 3 },
  ),
  undoable: fc.array(anybody, { maxLength: 2 }),
  version: fc.integer({ min: 1, max: 4 }),
  evidence: fc.integer({ min: 1, max: 4 }),
  settled: fc.boolean(),
  blind: fc.constantFrom(...BlindMode.options),
  drafted: fc.boolean(),
  compared: fc.boolean(),
  newest: fc.boolean(),
});
const anyAct = fc.record({
  actor: fc.record({
    id: anybody,
    kind: fc.constantFrom('person' as const, 'system' as const),
    subject: fc.constant('os:1'),
    roles: fc.uniqueArray(fc.constantFrom(...Role.options)),
  }),
  seen: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  outcome: fc.constantFrom(...Outcome.options),
});

/** Every reason for which an act must not happen, each said by itself and none taken from the machine. */
const FORBIDDEN: Record<string, (review: ReviewFacts, verb: ReviewVerb, act: Act) => boolean> = {
  'by a system': (_, __, { actor }) => actor.kind === 'system',
  'without a role for it': (_, verb, { actor: { roles } }) =>
    !roles.includes('approver') && (verb === 'reopen' || !roles.includes('reviewer')),
  'by the maker': ({ maker }, _, { actor }) => actor.id === maker,
  'twice by one person': ({ decisions }, verb, { actor }) =>
    verb === 'decide' && decisions.some((one) => one.actor === actor.id),
  'in a closed review': ({ state }, verb) => state === 'closed' && !['undo', 'reopen'].includes(verb),
  'without holding it': ({ state, holder }, verb, { actor }) =>
    ['renew', 'release', 'draft', 'compare', 'correct', 'reclassify', 'request', 'decide'].includes(verb) &&
    (state !== 'claimed' || holder !== actor.id),
  'over somebody else who holds it': ({ state, holder }, verb, { actor }) =>
    verb === 'claim' && state !== 'closed' && holder !== undefined && holder !== actor.id,
  'on another version': ({ version }, verb, { seen }) =>
    ['draft', 'compare', 'correct', 'reclassify', 'request', 'decide'].includes(verb) && seen !== version,
  'on evidence in flux': ({ settled }, verb) =>
    ['draft', 'compare', 'reclassify', 'request', 'decide', 'reopen'].includes(verb) && !settled,
  'with the recommendation though it is hidden': ({ blind, drafted }, verb) =>
    verb === 'compare' && (blind === 'blind' || (blind === 'commit-then-compare' && !drafted)),
  'before comparing': ({ blind, compared }, verb) => verb === 'decide' && blind === 'commit-then-compare' && !compared,
  'undone too late': ({ undoable, newest }, verb, { actor }) =>
    verb === 'undo' && (!undoable.includes(actor.id) || !newest),
  'undone after it began anew': ({ state, closedAs }, verb) =>
    verb === 'undo' && state === 'closed' && closedAs !== 'decided',
  'reopened while open': ({ state, newest, closedAs }, verb) =>
    verb === 'reopen' && (state !== 'closed' || !newest || closedAs === 'erased'),
};

describe('every role with every act in every state', () => {
  it.each(Object.entries(FORBIDDEN))('never lets anything happen %s', (_, forbids) => {
    fc.assert(
      fc.property(anyReview, fc.constantFrom(...VERBS), anyAct, (facts, verb, act) => {
        fc.pre(act.seen === undefined || act.seen <= facts.version);
        if (forbids(facts, verb, act)) expect(next(facts, verb, act)).toHaveProperty('refused');
      }),
      { numRuns: 5_000 },
    );
  });

  it('refuses nothing that no reason forbids', () => {
    let allowed = 0;
    fc.assert(
      fc.property(anyReview, fc.constantFrom(...VERBS), anyAct, (facts, verb, act) => {
        const evidenceSeen = act.seen !== undefined && act.seen >= facts.evidence;
        const decided = facts.decisions.some(({ actor }) => actor === act.actor.id);
        fc.pre(evidenceSeen && facts.evidence <= facts.version && !decided);
        if (Object.values(FORBIDDEN).some((forbids) => forbids(facts, verb, act))) return;
        allowed += 1;
        expect(next(facts, verb, act)).toHaveProperty('to');
      }),
      { numRuns: 20_000 },
    );
    expect(allowed).toBeGreaterThan(50);
  });

  it('closes a review only by a decision with which enough people agree', () => {
    fc.assert(
      fc.property(anyReview, fc.constantFrom(...VERBS), anyAct, (facts, verb, act) => {
        const answer = next(facts, verb, act);
        if (facts.state === 'closed' || !('to' in answer) || answer.to !== 'closed') return;
        expect(verb).toBe('decide');
        const agreeing = new Set(facts.decisions.filter((one) => one.outcome === act.outcome).map((one) => one.actor));
        expect(agreeing.size + 1).toBeLessThanOrEqual(3);
        expect(facts.decisions.filter((one) => one.outcome === act.outcome).length + 1).toBeGreaterThanOrEqual(
          facts.approvals,
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it('gives every role but reviewer and approver nothing at all', () => {
    for (const role of Role.options)
      for (const verb of VERBS)
        for (const state of ReviewState.options) {
          const answer = next(review({ state, closedAs: 'decided', undoable: [ME] }), verb, {
            ...{ actor: person([role]), seen: 4, outcome: 'approve' },
          });
          if (role !== 'reviewer' && role !== 'approver') expect(answer).toEqual({ refused: 'access.denied' });
          if (role === 'reviewer' && verb === 'reopen') expect(answer).toEqual({ refused: 'access.denied' });
        }
  });
});

describe('a review', () => {
  const approve = { actor: person(), seen: 4, outcome: 'approve' } as const;
  const by = (actor: ActorId, outcome: Outcome = 'approve') => ({ actor, outcome, recommended: 'approve' as const });

  it('is closed by the last approval, and goes to fresh eyes where people disagree', () => {
    expect(next(review(), 'decide', approve)).toEqual({ to: 'open' });
    expect(next(review({ decisions: [by(OTHER)] }), 'decide', approve)).toEqual({ to: 'closed' });
    expect(next(review({ decisions: [by(OTHER, 'decline')] }), 'decide', approve)).toEqual({ to: 'open' });
  });

  it('tells whoever looked at older evidence, and whoever looked at an older version', () => {
    expect(next(review(), 'decide', { ...approve, seen: 1 })).toEqual({ refused: 'review.evidence-changed' });
    expect(next(review(), 'decide', { ...approve, seen: 3 })).toEqual({ refused: 'review.stale' });
    expect(next(review({ settled: false }), 'decide', approve)).toEqual({ refused: 'review.evidence-changed' });
    expect(next(review({ state: 'closed', closedAs: 'superseded' }), 'draft', approve)).toEqual({
      refused: 'review.evidence-changed',
    });
  });

  it('is free again when its holder has been silent for too long', () => {
    expect(next(review({ holder: OTHER }), 'claim', approve)).toEqual({ refused: 'review.held' });
    expect(next(review({ holder: undefined }), 'claim', approve)).toEqual({ to: 'claimed' });
    expect(next(review({ holder: undefined }), 'decide', approve)).toEqual({ refused: 'review.not-held' });
  });

  it('that was undone stays with whoever claimed it meanwhile', () => {
    expect(next(review({ holder: OTHER, undoable: [ME] }), 'undo', approve)).toEqual({ to: 'claimed' });
    expect(next(review({ state: 'closed', closedAs: 'decided', undoable: [ME] }), 'undo', approve)).toEqual({
      to: 'open',
    });
  });
});

it('asks for a reason where a decision differs from a recommendation that could be seen', () => {
  const differing = { outcome: 'approve', recommended: 'decline' } as const;
  expect(diverges(differing)).toBe(true);
  expect(owesReason(differing, 'beside')).toBe(true);
  expect(owesReason(differing, 'blind')).toBe(false);
  expect(owesReason({ ...differing, recommended: 'approve' }, 'beside')).toBe(false);
});

it('has few reasons, each a code that an event may carry', () => {
  expect(OverrideReason.options.length).toBeLessThanOrEqual(12);
  for (const reason of OverrideReason.options) expect(reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
