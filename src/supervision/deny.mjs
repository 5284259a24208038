/** Plain JavaScript, like what uses it: a thread loads it before anything that could translate TypeScript. Has these functions of a module or prototype fail, for the rest of the process's life. */
export function deny(place, names) {
  for (const name of names) {
    const denied = () => {
      throw Object.assign(new Error(`A supervised process may not call ${name}`), { code: 'ERR_ACCESS_DENIED' });
    };
    Object.defineProperty(place, name, { value: denied, writable: false, configurable: false });
  }
}
