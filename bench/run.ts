/** Every benchmark, one after the other; each prints its figures and writes them to bench/results/. */
await import('./accuracy.ts');
await import('./reading.ts');
await import('./understanding.ts');
await import('./policy.ts');
await import('./drawing.ts');
await import('./drawing-memory.ts');
await import('./masking.ts');
await import('./queue.ts');
await import('./hostile.ts');
await import('./endurance.ts');
await import('./own-type.ts');
await import('./splitting.ts');
await import('./reconciliation.ts');
